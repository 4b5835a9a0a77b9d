namespace MediationNumerique.Api.Textes;

/// <summary>What a client sent, short enough to be sent back.</summary>
internal static class ShortenedText
{
    private const int Longest = 100;

    public static string Shortened(this string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
}
