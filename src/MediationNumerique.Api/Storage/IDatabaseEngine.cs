namespace MediationNumerique.Api.Storage;

/// <summary>What the configured engine does outside any context.</summary>
internal interface IDatabaseEngine
{
    /// <summary>Where the data is, for a person who reads the log; without a secret.</summary>
    string Location { get; }

    /// <summary>Makes the database ready to be read and written, or fails saying what to do.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Creates the database where there is none, and brings it to the present schema.</summary>
    /// <returns>The names of the migrations that it applied, in order.</returns>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Whether an error says that there is no room left to write.</summary>
    bool IsFull(Exception exception);

    /// <summary>Whether an error says that the database is busy or out of reach: the same thing may succeed later.</summary>
    bool IsUnavailable(Exception exception);
}
