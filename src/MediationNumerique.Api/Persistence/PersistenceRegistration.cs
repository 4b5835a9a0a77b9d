using MediationNumerique.Api.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediationNumerique.Api.Persistence;

internal static class PersistenceRegistration
{
    /// <summary>The database, ready once the hosted services registered before the caller's have started.</summary>
    public static void AddPersistence(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddDataFolder();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<SqliteFile>();
        services.AddPooledDbContextFactory<SqliteContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteFile>().ConnectionString)
            .AddInterceptors(new SynchronousFull()));
        services.AddSingleton<IDbContextFactory<MedNumContext>, MedNumContextFactory<SqliteContext>>();

        services.AddHostedService<DatabaseSetup>();
        services.AddSingleton<DeclarationsReader>();
        services.AddSingleton<DeclarationsWriter>();
        services.AddSingleton<StatementStore>();
        services.AddSingleton<ExemplesLoader>();
    }
}
