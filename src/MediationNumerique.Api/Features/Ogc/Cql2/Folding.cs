using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>What CASEI and ACCENTI leave of a text.</summary>
internal static class Folding
{
    /// <summary>By way of capitals, since some small letters have two forms: <c>ς</c> and <c>σ</c>.</summary>
    public static string WithoutCase(string text) =>
        text.ToUpperInvariant().ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);

    public static string WithoutAccents(string text) => TextFolding.WithoutAccents(text);
}
