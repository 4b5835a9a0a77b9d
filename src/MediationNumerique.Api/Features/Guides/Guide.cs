namespace MediationNumerique.Api.Features.Guides;

/// <summary>A short page for one kind of reader, at <c>/guides/{Slug}</c>.</summary>
/// <param name="Slug">Its place in the address.</param>
/// <param name="Titre">Plain text.</param>
/// <param name="Resume">One sentence, plain text: what the reader can do after it.</param>
/// <param name="Texte">What <see cref="GuideHtml"/> renders.</param>
internal sealed record Guide(string Slug, string Titre, string Resume, string Texte)
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Guide> All { get; } = [GuideCartographes.Value, GuideLogiciels.Value, GuideProducteurs.Value];

    public string Path => $"/guides/{Slug}";
}
