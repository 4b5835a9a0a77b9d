namespace MediationNumerique.Api.Catalogue.Threads;

/// <summary>
/// Runs imports on threads to which the system prefers those that answer requests: on an idle machine an import takes all
/// cores, on a busy one it takes little from the readers.
/// </summary>
/// <remarks>
/// As low as Linux goes. With 15 steps, page reads at full speed lost a quarter while a file was taken in. An import of
/// 10,948 places still ends within 20 s on a machine that is never idle.
/// </remarks>
internal sealed class BehindReaders() : OwnThreads("Import", Environment.ProcessorCount, steps: 19);
