namespace MediationNumerique.Api.Schema.DataInclusion;

/// <summary>Texts within the bounds of data.inclusion v1.0.8.</summary>
internal static class DataInclusionTextes
{
    public const int ShortestNom = 3;

    private const int LongestNom = 150;
    private const int LongestDescription = 10_000;
    private const int ShortestDescription = 5;

    public static string Nom(string nom) => Cut(nom, LongestNom);

    /// <summary>The first that is long enough; null where none is.</summary>
    public static string? Description(params string?[] texts) =>
        texts.FirstOrDefault(text => text?.Length >= ShortestDescription) is { } text ? Cut(text, LongestDescription) : null;

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";
}
