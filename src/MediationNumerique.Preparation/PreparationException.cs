namespace MediationNumerique.Preparation;

/// <summary>What stops a command: the message says what to do, the exit code tells scripts which kind it is.</summary>
internal sealed class PreparationException(string message, int exitCode = PreparationException.Input, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>A file or a package is missing, or is not what was expected.</summary>
    public const int Input = 2;

    /// <summary>The network, or the service behind it, does not answer.</summary>
    public const int Network = 3;

    public int ExitCode { get; } = exitCode;
}
