using System.Globalization;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Schema.Validation;

/// <summary>The shapes that the national schema v1.0.2 gives to its texts. Digits are 0 to 9, whatever the alphabet.</summary>
internal static partial class Formats
{
    /// <summary>Characters of a source's slug.</summary>
    public const int LongestSlug = 100;

    /// <summary>Characters of an address of the web.</summary>
    public const int LongestUrl = 2048;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    public static partial Regex Slug();

    /// <summary>A SIRET, an RNA number or a RIDET.</summary>
    [GeneratedRegex("^[a-zA-Z0-9]{9,14}\\z")]
    public static partial Regex Pivot();

    [GeneratedRegex("^[0-9]{14}\\z")]
    public static partial Regex Siret();

    [GeneratedRegex("^W[a-zA-Z0-9]{9}\\z")]
    public static partial Regex Rna();

    /// <summary>A number that a spreadsheet rounded: <c>3,25E+13</c>. Its digits are lost.</summary>
    [GeneratedRegex("^[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+\\z")]
    public static partial Regex SpreadsheetNumber();

    [GeneratedRegex("^[0-9]{5}\\z")]
    public static partial Regex CodePostal();

    [GeneratedRegex("^([013-9][0-9]|2[AB1-9])[0-9]{3}\\z")]
    public static partial Regex CodeInsee();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z")]
    public static partial Regex DateMaj();

    [GeneratedRegex(@"^\+(33|590|594|262|596|269|687|689|508|681)[0-9]{6,9}\z")]
    public static partial Regex Telephone();

    /// <summary>Looser than any RFC: it only tells an address from what cannot be one.</summary>
    [GeneratedRegex(@"^[^@\s,;|<>]+@[^@\s,;|<>.]+(\.[^@\s,;|<>.]+)*\.[^@\s,;|<>.]{2,}\z")]
    public static partial Regex Courriel();

    [GeneratedRegex("^(france|region-[0-9]{2,3}|departement-([0-9]{2,3}|2[AB])|epci-[0-9]{9}|"
        + "(commune|arrondissement)-([0-9]{2}|2[AB])[0-9]{3})\\z")]
    public static partial Regex Zone();

    /// <summary>UTF-8 that was read as Windows-1252 (<c>Ã©</c>), or signs that could not be decoded at all.</summary>
    [GeneratedRegex("[ÃÂ][\u0080-\u00BF]|â€|\uFFFD")]
    public static partial Regex Mojibake();

    /// <summary>What every address of the web looks like; <see cref="IsHttpUrl"/> says more.</summary>
    [GeneratedRegex(@"^[hH][tT][tT][pP][sS]?://[^\s|<>""/?#]+\.[^\s|<>""]+\z")]
    public static partial Regex HttpUrl();

    /// <summary>A pattern with the anchors that every dialect knows, for the contract.</summary>
    public static string Portable(this Regex pattern) => Portable(pattern.ToString());

    /// <inheritdoc cref="Portable(Regex)"/>
    public static string Portable(string pattern) =>
        pattern.Replace(@"\A", "^", StringComparison.Ordinal).Replace(@"\z", "$", StringComparison.Ordinal);

    /// <summary>An address alone: one with a question mark would set the subject and the text of a letter.</summary>
    public static bool IsCourriel(string text) => Courriel().IsMatch(text) && !text.Contains('?', StringComparison.Ordinal) && ShowsItself(text);

    /// <summary>Whether it has no sign that is not seen and changes what is: marks of direction, joiners, spaces of no width.</summary>
    private static bool ShowsItself(string text) => !text.Any(sign => char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control);

    public static bool IsHttpUrl(string text) =>
        text.Length <= LongestUrl
        && HttpUrl().IsMatch(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        // https://banque.fr@ailleurs.fr is ailleurs.fr.
        && uri.UserInfo.Length == 0
        && ShowsItself(text)
        // A dot at the end is the root of names: localhost. is localhost.
        && uri.Host.TrimEnd('.').Contains('.', StringComparison.Ordinal);

    /// <summary><c>2026-03-16</c>, or null for what is no date of that form.</summary>
    public static DateOnly? ParseDate(string? text) =>
        // TryParseExact alone asks the culture about each separator, which took a fifth of the reading of a file.
        text is [_, _, _, _, '-', _, _, '-', _, _]
        && DateOnly.TryParseExact(string.Concat(text.AsSpan(0, 4), text.AsSpan(5, 2), text.AsSpan(8, 2)), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>Decimal degrees, or null for what is not a finite number.</summary>
    public static double? ParseDegrees(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && double.IsFinite(degrees)
            ? degrees
            : null;
}
