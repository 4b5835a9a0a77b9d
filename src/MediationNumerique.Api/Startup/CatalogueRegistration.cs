using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Startup;

internal static class CatalogueRegistration
{
    /// <summary>The catalogue, loaded in the background once the database is ready.</summary>
    public static void AddCatalogue(this IHostApplicationBuilder builder)
    {
        builder.AddCatalogueServices();
        builder.Services.AddHostedService<CatalogueLoading>();
        builder.Services.AddHostedService<OtherInstances>();
        builder.Services.AddHostedService<DailyPurge>();
    }

    /// <summary>The same without loading it, for a process that does not serve.</summary>
    public static void AddCatalogueServices(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveCatalogue>();
        builder.Services.AddSingleton(_ => ReferentielTerritoires.Load());
        builder.Services.AddSingleton<CatalogueChangesReader>();
        builder.Services.AddSingleton<CatalogueSynchroniser>();
        builder.Services.AddSingleton<ChangeFeed>();
    }
}
