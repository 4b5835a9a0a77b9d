using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Storage.SqlServer;

internal static class SqlServerRegistration
{
    public static void AddSqlServer(this IServiceCollection services)
    {
        // Not pooled: EF settles at a context's first query whether it holds answers in memory.
        services.AddDbContextFactory<SqlServerContext>((provider, options) =>
            options.UseMedNumSqlServer(provider.GetRequiredService<IOptions<BaseDeDonneesOptions>>().Value.ChaineDeConnexion!));
        services.AddSingleton<IDbContextFactory<MedNumContext>, MedNumContextFactory<SqlServerContext>>();
        services.AddSingleton<IDatabaseEngine, SqlServerEngine>();
    }

    public static void UseMedNumSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, sql => sql.ExecutionStrategy(dependencies => new RetryUnlessStreaming(dependencies)));
}
