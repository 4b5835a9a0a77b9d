using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Persistence.Sqlite;

/// <summary>The embedded database needs nobody: it is created and migrated at start.</summary>
internal sealed class SqliteEngine(SqliteFile file, IDbContextFactory<SqliteContext> contexts) : IDatabaseEngine
{
    public string Location => file.FullPath;

    public Task StartAsync(CancellationToken cancellationToken) => MigrateAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await file.CreateAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Database.ApplyPendingAsync(cancellationToken);
    }

    /// <summary>Somebody else writes for longer than a command waits, which is 30 seconds.</summary>
    public bool IsUnavailable(Exception exception) =>
        exception.Chain().OfType<SqliteException>().Any(e => e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED);
}
