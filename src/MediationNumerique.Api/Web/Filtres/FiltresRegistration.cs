using FluentValidation;

namespace MediationNumerique.Api.Web.Filtres;

internal static class FiltresRegistration
{
    public static void AddFiltres(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FiltresFormats>();
        builder.Services.AddSingleton<HorairesReader>();
        builder.Services.AddSingleton<SelectionReader>();
        // One by one: the package that scans assemblies for validators is not used.
        builder.Services.AddSingleton<IValidator<FiltresLieux>, FiltresLieuxValidator>();
    }
}
