namespace MediationNumerique.Api.Storage;

/// <summary>A write was about to be committed, or its answer was lost: whether it is stored is not known.</summary>
internal sealed class CommitInDoubtException(Exception cause) : Exception(cause.Message, cause);
