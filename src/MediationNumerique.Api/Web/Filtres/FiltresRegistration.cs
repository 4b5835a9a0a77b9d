namespace MediationNumerique.Api.Web.Filtres;

internal static class FiltresRegistration
{
    public static void AddFiltres(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FiltresFormats>();
    }
}
