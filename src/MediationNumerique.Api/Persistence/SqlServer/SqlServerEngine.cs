using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Persistence.SqlServer;

/// <summary>
/// Somebody looks after this database: the schema changes when asked, by the command <c>migrer</c> or by <c>schema.sql</c>,
/// so that the API's own login needs no right to change it.
/// </summary>
internal sealed class SqlServerEngine(IDbContextFactory<SqlServerContext> contexts, IOptions<BaseDeDonneesOptions> options)
    : IDatabaseEngine
{
    public string Location => SqlServerConnectionString.LocationOf(options.Value.ChaineDeConnexion!);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] pending = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (pending is not [])
        {
            throw new InvalidOperationException(
                $"The database {Location} lacks {string.Join(", ", pending)}. Run the command migrer with a login that may change "
                + "the schema, or Persistence/SqlServer/schema.sql, then start again.");
        }
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Database.ApplyPendingAsync(cancellationToken);
    }
}
