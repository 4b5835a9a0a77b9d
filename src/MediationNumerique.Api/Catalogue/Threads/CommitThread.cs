namespace MediationNumerique.Api.Catalogue.Threads;

/// <summary>
/// Writes what an import read, as fast as the process can: other writers wait for its transaction, and would wait behind all
/// that reads if it kept the priority that reading a file has.
/// </summary>
internal sealed class CommitThread() : OwnThreads("Import commit", count: 1, steps: 0);
