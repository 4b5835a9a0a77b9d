namespace MediationNumerique.Api.Storage.Entities;

/// <summary>What every row that revisions follow is stored with.</summary>
internal abstract class VersionedEntity
{
    /// <summary>When this API took it in, UTC.</summary>
    public DateTime MajLe { get; set; }

    /// <summary>When it was deleted, UTC: the row stays as a tombstone.</summary>
    public DateTime? SupprimeLe { get; set; }

    /// <summary>The last revision that touched it.</summary>
    public long RevisionNo { get; set; }
}
