using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Cql2;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>A property given as a parameter: it has this value; a list has it among its values, or is it.</summary>
internal static class PropertyEquality
{
    /// <summary>Those whose values the catalogue indexes as they are.</summary>
    private static readonly Dictionary<string, Critere> s_indexed = new()
    {
        ["region"] = Critere.Region,
        ["departement"] = Critere.Departement,
        ["epci"] = Critere.Epci,
        ["code_postal"] = Critere.CodePostal,
    };

    public static (Condition? Value, ParameterError? Error) Read(FeatureProperty property, int index, string text)
    {
        if (property.Kind is PropertyKind.Liste)
        {
            return (new ListHas(index, text), null);
        }
        if (Parse(property.Kind, text) is not { } value)
        {
            return (null, new(ErrorCodes.Format, $"« {text.Shortened()} » n’est pas {Expected(property.Kind)}."));
        }

        return (new Comparison(new Property(index, value.Kind, 0), new Literal(value, 0), sign => sign == 0), null);
    }

    /// <summary>What the catalogue can look up; null for the others.</summary>
    public static KeyGroup? Indexed(FeatureProperty property, string text) =>
        s_indexed.TryGetValue(property.Name, out var critere) ? new(property.Name, [new(critere, text)]) : null;

    private static Valeur? Parse(PropertyKind kind, string text) => kind switch
    {
        PropertyKind.Nombre => NumberFormat.TryParse(text, out var number) ? Valeur.OfNumber(number) : null,
        // GDAL writes figures.
        PropertyKind.Booleen => text switch { "true" or "1" => Valeur.OfBoolean(true), "false" or "0" => Valeur.OfBoolean(false), _ => null },
        PropertyKind.Date or PropertyKind.DateHeure => Instants.Parse(text) is { } instant ? Valeur.OfInstant(instant) : null,
        _ => Valeur.OfText(text),
    };

    private static string Expected(PropertyKind kind) => kind switch
    {
        PropertyKind.Nombre => "un nombre, avec un point pour les décimales",
        PropertyKind.Booleen => "« true » ou « false »",
        _ => "une date : écrivez 2026-03-15, ou un instant : 2026-03-15T08:30:00Z",
    };

    private sealed class ListHas(int property, string text) : Condition
    {
        public override bool? Holds(FeatureRow row)
        {
            var texts = row.Texts(property);

            return texts.Contains(text) || string.Join('|', texts) == text;
        }
    }
}
