using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage.Sqlite;

internal static class SqliteRegistration
{
    public static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteFile>();
        services.AddPooledDbContextFactory<SqliteContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteFile>().ConnectionString)
            .AddInterceptors(new SynchronousFull()));
        services.AddSingleton<IDbContextFactory<MedNumContext>, MedNumContextFactory<SqliteContext>>();
        services.AddSingleton<SqliteMigration>();
        services.AddSingleton<IDatabaseEngine, SqliteEngine>();
    }
}
