using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Schema;

/// <summary>How received texts are tidied before anything reads them: a blank text is an absent one.</summary>
internal static partial class RawText
{
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>For what is shown on one line: real files have addresses typed over two lines of a cell.</summary>
    public static string? CleanLine(string? text) => Clean(text) is { } cleaned ? Spaces().Replace(cleaned, " ") : null;

    /// <summary>Without any space: identifiers are often typed in groups.</summary>
    public static string? CleanCode(string? text) => Clean(text) is { } cleaned ? Spaces().Replace(cleaned, "") : null;

    /// <summary>Free labels, each on one line and none with the bar that separates them in a cell.</summary>
    public static IReadOnlyList<string> CleanLabels(IEnumerable<string?>? texts) =>
        [.. (texts ?? []).Select(text => CleanLine(text?.Replace("|", " / ", StringComparison.Ordinal))).OfType<string>()];

    public static IReadOnlyList<string> Clean(IEnumerable<string?>? texts) => [.. (texts ?? []).Select(Clean).OfType<string>()];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
