namespace MediationNumerique.Api.Storage;

internal enum WriteResult
{
    Created,
    Changed,
    Unchanged,
    Deleted,

    /// <summary>The precondition did not hold: nothing was written.</summary>
    Refused,

    /// <summary>There is nothing to delete.</summary>
    Missing,

    /// <summary>Nobody described the source yet.</summary>
    WithoutSource,
}

/// <summary>What a write did, and the last revision that readers must have seen to see it; null when it changed nothing.</summary>
internal readonly record struct Written(WriteResult Result, long? Revision);

/// <summary>A statement as it is stored.</summary>
/// <param name="Content">Null where it was deleted.</param>
/// <param name="Origine">See <see cref="Entities.DeclarationEntity.Origine"/>.</param>
internal readonly record struct Stored<TContent>(TContent? Content, string? Origine = null) where TContent : class;
