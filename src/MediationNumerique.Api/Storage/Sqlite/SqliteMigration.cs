using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage.Sqlite;

/// <summary>
/// Brings the embedded database up to date, one process at a time. EF's own lock is a row in the database: a process that was
/// killed leaves it behind, and the next one would wait for it for ever. Who holds the lock of the system knows that such a
/// row is nobody's.
/// </summary>
internal sealed class SqliteMigration(SqliteFile file, IDbContextFactory<SqliteContext> contexts, ILogger<SqliteMigration> logger)
{
    private const string LockTable = "__EFMigrationsLock";

    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Nothing is written, nor locked, where nothing is pending.</summary>
    /// <returns>The names of the migrations that were applied, in order.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await PendingAsync(context, cancellationToken) is [])
        {
            return [];
        }
        await using var turn = await WaitAsync(cancellationToken);
        var pending = await PendingAsync(context, cancellationToken);
        if (pending is not [])
        {
            await ForgetAbandonedAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }

        return pending;
    }

    private static async Task<string[]> PendingAsync(SqliteContext context, CancellationToken cancellationToken) =>
        [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];

    private async Task<FileStream> WaitAsync(CancellationToken cancellationToken)
    {
        var path = $"{file.FullPath}.migration";
        for (var waited = TimeSpan.Zero; waited < s_longestWait; waited += s_pause)
        {
            if (ProcessLock.TryTake(path) is { } turn)
            {
                return turn;
            }
            if (waited == TimeSpan.Zero)
            {
                logger.LogWarning("Another process migrates {Database}: waiting for it, {Minutes} minutes at most", file.FullPath, s_longestWait.TotalMinutes);
            }
            await Task.Delay(s_pause, cancellationToken);
        }

        throw new InvalidOperationException($"Another process has been migrating {file.FullPath} for {s_longestWait.TotalMinutes} minutes. Look for it, stop it if it hangs, and start again.");
    }

    private async Task ForgetAbandonedAsync(SqliteContext context, CancellationToken cancellationToken)
    {
        var exists = await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {LockTable}").SingleAsync(cancellationToken);
        if (exists > 0 && await context.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken) > 0)
        {
            logger.LogWarning("A process was stopped while it migrated {Database}: its lock is cleared", file.FullPath);
        }
    }
}
