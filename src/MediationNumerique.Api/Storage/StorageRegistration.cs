using MediationNumerique.Api.Storage.Sqlite;
using MediationNumerique.Api.Storage.SqlServer;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediationNumerique.Api.Storage;

internal static class StorageRegistration
{
    /// <summary>The database, ready once the hosted services registered before the caller's have started.</summary>
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddDataFolder();
        services.AddOptions<BaseDeDonneesOptions>().BindConfiguration(BaseDeDonneesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);

        if (builder.Configuration.GetSection(BaseDeDonneesOptions.Section).Get<BaseDeDonneesOptions>() is { IsSqlServer: true })
        {
            services.AddSqlServer();
        }
        else
        {
            services.AddSqlite();
        }

        services.AddHostedService<DatabaseSetup>();
        services.AddSingleton<DatabaseThreads>();
        services.AddSingleton<DeclarationsReader>();
        services.AddSingleton<DeclarationsWriter>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<DeclarationStore>();
        services.AddSingleton<Purge>();
        services.AddSingleton<ExemplesLoader>();
    }
}
