namespace MediationNumerique.Api.Storage.Entities;

/// <summary>A statement of a producer.</summary>
internal abstract class DeclarationEntity : VersionedEntity
{
    /// <summary>UUIDv5 of the source and the producer's id.</summary>
    public Guid Id { get; set; }

    /// <summary>The slug of the source.</summary>
    public string Source { get; set; } = "";

    /// <summary>The producer's id.</summary>
    public string IdSource { get; set; } = "";
}
