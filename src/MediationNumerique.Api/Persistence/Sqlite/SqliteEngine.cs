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
}
