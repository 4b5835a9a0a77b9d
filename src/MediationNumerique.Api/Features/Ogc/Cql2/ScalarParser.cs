using System.Globalization;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>Reads what has a value.</summary>
internal sealed class ScalarParser(TokenCursor cursor, IReadOnlyList<FeatureProperty> properties)
{
    public const string Geometry = "geometry";

    private static readonly string[] s_keywords = ["AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL"];

    public Scalar Read()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new Literal(Valeur.OfText(cursor.Take().Value), token.Position);
            case TokenKind.Number:
                return new Literal(Valeur.OfNumber(double.Parse(cursor.Take().Value, CultureInfo.InvariantCulture)), token.Position);
            case TokenKind.QuotedName:
                return Property(cursor.Take());
            case TokenKind.Name when s_keywords.Any(token.Is):
            case TokenKind.Sign or TokenKind.End:
                throw cursor.Unexpected("une propriété ou une valeur");
            case TokenKind.Name when cursor.Following.IsSign("("):
                return Function(cursor.Take());
            case TokenKind.Name when token.Is("TRUE") || token.Is("FALSE"):
                return new Literal(Valeur.OfBoolean(cursor.Take().Is("TRUE")), token.Position);
            default:
                return Property(cursor.Take());
        }
    }

    /// <summary>The same value in another kind where it is a literal date; else a mistake.</summary>
    /// <param name="value">What was read.</param>
    /// <param name="kind">What it is compared with.</param>
    public static Scalar Agree(Scalar value, ValeurKind kind)
    {
        if (value.Kind == kind)
        {
            return value;
        }
        if (kind is ValeurKind.Instant && value is Literal { Fixed: { Kind: ValeurKind.Text } text })
        {
            return new Literal(Instant(text.Text!, value.Position), value.Position);
        }

        throw new Cql2Exception(value.Position, $"On attend {Named(kind)}, et il y a {Named(value.Kind)}.");
    }

    private Scalar Function(Token name)
    {
        cursor.Expect("(");
        cursor.Enter();
        Scalar value = name.Value.ToUpperInvariant() switch
        {
            "CASEI" => new Folded(Agree(Read(), ValeurKind.Text), Folding.WithoutCase, name.Position),
            "ACCENTI" => new Folded(Agree(Read(), ValeurKind.Text), Folding.WithoutAccents, name.Position),
            "DATE" => new Literal(Instant(Text(), name.Position, isDay: true), name.Position),
            "TIMESTAMP" => new Literal(Instant(Text(), name.Position, isDay: false), name.Position),
            _ => throw new Cql2Exception(
                name.Position,
                $"La fonction {name.Shown} n’est pas acceptée. Acceptées : S_INTERSECTS, CASEI, ACCENTI, DATE, TIMESTAMP.",
                Suggestions.Nearest(name.Value, ["S_INTERSECTS", "CASEI", "ACCENTI", "DATE", "TIMESTAMP"])),
        };
        cursor.Leave();
        cursor.Expect(")");

        return value;
    }

    private string Text() => cursor.Current.Kind is TokenKind.Text ? cursor.Take().Value : throw cursor.Unexpected("un texte entre apostrophes");

    private static Valeur Instant(string text, int position, bool? isDay = null) =>
        Instants.Parse(text) is { } instant && (isDay is null || isDay == Instants.IsDay(text))
            ? Valeur.OfInstant(instant)
            : throw new Cql2Exception(position, $"« {text.Shortened()} » n’est pas {(isDay is false ? "un instant : écrivez 2026-03-15T08:30:00Z" : "une date : écrivez 2026-03-15")}.");

    private Property Property(Token name)
    {
        var (index, property) = properties.Index().FirstOrDefault(p => p.Item.Name == name.Value, (-1, null!));
        if (index >= 0)
        {
            return new(index, KindOf(property.Kind), name.Position);
        }
        var nearest = Suggestions.Nearest(name.Value, properties.Select(p => p.Name).Append(Geometry));
        var hint = nearest.Count > 0 ? $" Vouliez-vous dire « {nearest[0]} » ?" : " Les propriétés sont à l’adresse « queryables ».";

        throw new Cql2Exception(name.Position, name.Value == Geometry
            ? "« geometry » s’emploie avec S_INTERSECTS ou IS NULL."
            : $"La propriété {name.Shown} n’existe pas.{hint}", nearest);
    }

    /// <summary>What the values of a property are compared as.</summary>
    public static ValeurKind KindOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Nombre => ValeurKind.Number,
        PropertyKind.Booleen => ValeurKind.Boolean,
        PropertyKind.Date or PropertyKind.DateHeure => ValeurKind.Instant,
        _ => ValeurKind.Text,
    };

    private static string Named(ValeurKind kind) => kind switch
    {
        ValeurKind.Number => "un nombre",
        ValeurKind.Boolean => "true ou false",
        ValeurKind.Instant => "une date",
        _ => "un texte, entre apostrophes",
    };
}
