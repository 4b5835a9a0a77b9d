using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Storage.SqlServer;

/// <summary>
/// Somebody looks after this database: the schema changes when asked, by the command <c>migrer</c> or by <c>schema.sql</c>,
/// so that the API's own login needs no right to change it.
/// </summary>
internal sealed class SqlServerEngine(IDbContextFactory<SqlServerContext> contexts, IOptions<BaseDeDonneesOptions> options)
    : IDatabaseEngine
{
    // Time out, deadlock, lock time out, no such database yet, no connection or a lost one.
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private static readonly int[] s_transient = [-2, 1205, 1222, 4060, 53, 64, 233, 258, 10053, 10054, 10060, 10061, 11001, 35, 40197, 40501, 40613];

    public string Location => SqlServerConnectionString.LocationOf(options.Value.ChaineDeConnexion!);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] pending = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (pending is not [])
        {
            throw new InvalidOperationException(
                $"The database {Location} lacks {string.Join(", ", pending)}. Run the command migrer with a login that may change "
                + "the schema, or Storage/SqlServer/schema.sql, then start again.");
        }
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        string[] pending = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (pending is not [])
        {
            await context.Database.MigrateAsync(cancellationToken);
        }

        return pending;
    }

    /// <summary>No room in a file group, or in the log.</summary>
    public bool IsFull(Exception exception) => exception.Chain().OfType<SqlException>().Any(e => e.Number is 1101 or 1105 or 9002);

    /// <summary>After several tries, or because the error is of the kind that passes.</summary>
    public bool IsUnavailable(Exception exception) =>
        exception.Chain().Any(e => e is RetryLimitExceededException || (e is SqlException sql && s_transient.Contains(sql.Number)));
}
