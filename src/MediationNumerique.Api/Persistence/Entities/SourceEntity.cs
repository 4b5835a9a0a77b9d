namespace MediationNumerique.Api.Persistence.Entities;

internal sealed class SourceEntity : VersionedEntity
{
    public string Slug { get; set; } = "";

    public string Nom { get; set; } = "";

    public string Description { get; set; } = "";

    public string Licence { get; set; } = "";

    public string? Url { get; set; }

    public string? Contact { get; set; }
}
