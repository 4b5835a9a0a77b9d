using MediationNumerique.Api.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Persistence;

/// <summary>At start, before anything reads it: creates the embedded database where there is none, and migrates it.</summary>
internal sealed class DatabaseSetup(SqliteFile file, IDbContextFactory<MedNumContext> contexts) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await file.CreateAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
