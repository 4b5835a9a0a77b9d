using Microsoft.Data.Sqlite;

namespace MediationNumerique.Api.Storage.Sqlite;

/// <summary>The embedded database needs nobody: it is created and migrated at start.</summary>
internal sealed class SqliteEngine(SqliteFile file, SqliteMigration migration) : IDatabaseEngine
{
    public string Location => file.FullPath;

    public Task StartAsync(CancellationToken cancellationToken) => MigrateAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await file.CreateAsync(cancellationToken);

        return await migration.ApplyAsync(cancellationToken);
    }

    /// <summary>Full, or a write of the system failed, as it does for want of room.</summary>
    public bool IsFull(Exception exception) =>
        exception.Chain().OfType<SqliteException>().Any(e => e.SqliteErrorCode is SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR);

    /// <summary>Somebody else writes for longer than a command waits, which is 30 seconds.</summary>
    public bool IsUnavailable(Exception exception) =>
        exception.Chain().OfType<SqliteException>().Any(e => e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED);
}
