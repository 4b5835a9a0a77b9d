using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>From valid parameters to a situation.</summary>
internal sealed class DemandeReader(FiltresFormats formats, ReferentielTerritoires territoires, TimeProvider time)
{
    private const double DefaultMobilite = 10;
    private const int DefaultLimite = 10;

    /// <summary>A person on a boat, or across the border, is told of the services of the commune that is this near, in kilometres.</summary>
    private const double OffShore = 20;

    /// <summary>Null where nothing says where the person is.</summary>
    public Demande? Read(OrientationCriteres o)
    {
        var commune = o.PresDeCommune is [var code, ..] ? formats.Commune.Parse(code) : null;
        var point = o.PresDe is [var text, ..] ? PointFormat.Parse(text) : GeoPoint.From(commune?.Latitude, commune?.Longitude);
        if (point is null && commune is null)
        {
            return null;
        }

        return new()
        {
            Point = point,
            Commune = commune ?? territoires.Contours.CommuneAt(point!.Value.Latitude, point.Value.Longitude, OffShore),
            Besoins = [.. Values(o.Besoins, OrientationFormats.Besoins).SelectMany(Orientation.Besoins.CategoriesOf).Distinct()],
            Profils = [.. Values(o.Profils, OrientationFormats.Profils).Distinct().Select(Orientation.Profils.Find)],
            Frais = [.. Values(o.Frais, formats.Frais).Distinct().Select(Frais)],
            Disponibilites = [.. Values(o.Disponibilites, OrientationFormats.Disponibilites).Distinct().Select(Creneau.Of)],
            MobiliteKm = o.MobiliteKm is [var km, ..] ? NumberFormat.Parse(km) : DefaultMobilite,
            ADistance = o.ADistance is [var word, ..] ? Enum.Parse<ADistance>(OrientationFormats.ADistance.Canonical(word), ignoreCase: true) : default,
            Exige = Values(o.Exige, OrientationFormats.Exige).ToHashSet(),
            Limite = o.Limite is [var limite, ..] ? IntegerFormat.Parse(limite) : DefaultLimite,
            Maintenant = time.GetUtcNow(),
        };
    }

    private static IEnumerable<string> Values(string[]? raw, ParameterFormat format) => ParameterValues.Read(raw, format).Select(format.Canonical);

    private static FraisACharge Frais(string valeur) => (FraisACharge)Enumeration.Of<FraisACharge>().Find(valeur)!.Ordinal;
}
