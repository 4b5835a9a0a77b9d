namespace MediationNumerique.Api.Storage.Entities;

/// <summary>One change: both the change feed, read by sequence, and the history of an object.</summary>
internal sealed class RevisionEntity
{
    /// <summary>From 1, without a hole, in the order of the commits.</summary>
    public long Sequence { get; set; }

    public Nature Nature { get; set; }

    /// <summary>The id of what changed.</summary>
    public Guid ObjetId { get; set; }

    /// <summary>The slug of the source.</summary>
    public string Source { get; set; } = "";

    public RevisionOperation Operation { get; set; }

    public string Auteur { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Date { get; set; }

    /// <summary>The statement as it was before, in JSON; null for a creation.</summary>
    public string? EtatAvant { get; set; }
}

internal enum RevisionOperation
{
    Creation,
    Modification,
    Suppression,
}
