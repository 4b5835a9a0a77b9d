namespace MediationNumerique.Api.Storage.Entities;

internal sealed class SourceEntity : VersionedEntity
{
    public string Slug { get; set; } = "";

    public string Nom { get; set; } = "";

    public string Description { get; set; } = "";

    public string Licence { get; set; } = "";

    public string? Url { get; set; }

    public string? Contact { get; set; }

    /// <summary>Where the source's file is fetched; null where its producer pushes it.</summary>
    public string? MoissonnageUrl { get; set; }

    public int? MoissonnagePeriodeHeures { get; set; }
}
