namespace MediationNumerique.Api.Schema;

/// <summary>An organisation as it was received, before any rule is applied. A blank text is null, a blank list empty.</summary>
internal sealed record StructureBrute
{
    public string? Id { get; init => field = RawText.Clean(value); }
    public string? Nom { get; init => field = RawText.CleanLine(value); }
    public string? Siret { get; init => field = RawText.CleanCode(value); }
    public string? Rna { get; init => field = RawText.CleanCode(value); }
    public IReadOnlyList<string> Typologies { get; init => field = RawText.Clean(value); } = [];
    public string? Description { get; init => field = RawText.Clean(value); }
    public string? SiteWeb { get; init => field = RawText.Clean(value); }
    public string? Telephone { get; init => field = RawText.Clean(value); }
    public string? Courriel { get; init => field = RawText.Clean(value); }
}
