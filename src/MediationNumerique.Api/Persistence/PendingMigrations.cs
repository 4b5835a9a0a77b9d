using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MediationNumerique.Api.Persistence;

internal static class PendingMigrations
{
    /// <summary>Applies what is pending; a lock in the database lets one process do it at a time.</summary>
    /// <returns>The names of what was pending, in order.</returns>
    public static async Task<IReadOnlyList<string>> ApplyPendingAsync(this DatabaseFacade database, CancellationToken cancellationToken)
    {
        string[] pending = [.. await database.GetPendingMigrationsAsync(cancellationToken)];
        await database.MigrateAsync(cancellationToken);

        return pending;
    }
}
