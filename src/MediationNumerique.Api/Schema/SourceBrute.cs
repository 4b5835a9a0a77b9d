namespace MediationNumerique.Api.Schema;

/// <summary>A dataset as its producer describes it, before any rule is applied. A blank text is null.</summary>
internal sealed record SourceBrute
{
    public string? Slug { get; init => field = RawText.Clean(value); }
    public string? Nom { get; init => field = RawText.CleanLine(value); }
    public string? Description { get; init => field = RawText.Clean(value); }
    public string? Licence { get; init => field = RawText.CleanLine(value); }
    public string? Url { get; init => field = RawText.Clean(value); }
    public string? Contact { get; init => field = RawText.CleanLine(value); }
    public MoissonnageBrut? Moissonnage { get; init; }
}

internal sealed record MoissonnageBrut
{
    public string? Url { get; init => field = RawText.Clean(value); }
    public int? PeriodeHeures { get; init; }
}
