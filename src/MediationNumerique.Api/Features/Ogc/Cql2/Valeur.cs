using System.Globalization;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>What two values must have in common to be compared.</summary>
internal enum ValeurKind
{
    Null,
    Text,
    Number,
    Boolean,
    Instant,
}

/// <summary>A value of a property or of a filter. An unknown one equals nothing.</summary>
internal readonly record struct Valeur(ValeurKind Kind, string? Text, double Number)
{
    public static Valeur Null => default;

    public bool IsNull => Kind is ValeurKind.Null;

    public static Valeur OfText(string text) => new(ValeurKind.Text, text, 0);

    public static Valeur OfNumber(double number) => new(ValeurKind.Number, null, number);

    public static Valeur OfBoolean(bool value) => new(ValeurKind.Boolean, null, value ? 1 : 0);

    /// <summary>Days stand for their first moment, in UTC.</summary>
    public static Valeur OfInstant(DateTime utc) => new(ValeurKind.Instant, null, utc.Ticks);

    /// <summary>Two values of the same kind: texts by their signs, false before true, earlier before later.</summary>
    public static int Compare(in Valeur a, in Valeur b) =>
        a.Kind is ValeurKind.Text ? string.CompareOrdinal(a.Text, b.Text) : a.Number.CompareTo(b.Number);
}

/// <summary>Dates and date-times as RFC 3339 writes them, in UTC.</summary>
internal static class Instants
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] s_formats = [Day, "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Null for what is none. The year 0000, which .NET does not have, is the first it has.</summary>
    public static DateTime? Parse(string text)
    {
        if (text.Length > Day.Length && !IsDateTime(text))
        {
            return null;
        }
        var upper = text.ToUpperInvariant();
        var known = upper.StartsWith("0000-", StringComparison.Ordinal) ? $"0001{upper[4..]}" : upper;
        var style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

        return DateTime.TryParseExact(known, s_formats, CultureInfo.InvariantCulture, style, out var instant) ? instant : null;
    }

    public static bool IsDay(string text) => text.Length == Day.Length;

    /// <summary>With the zone that RFC 3339 asks for.</summary>
    private static bool IsDateTime(string text) =>
        text[^1] is 'Z' or 'z' || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
