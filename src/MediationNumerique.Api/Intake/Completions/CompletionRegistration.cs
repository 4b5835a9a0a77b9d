using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Completions;

internal static class CompletionRegistration
{
    public static void AddCompletion(this IHostApplicationBuilder builder)
    {
        builder.AddService<GeocodageOptions>();
        builder.AddService<RechercheEntreprisesOptions>();
        builder.Services.AddSingleton<Geocodeur>();
        builder.Services.AddSingleton<RechercheEntreprises>();
        builder.Services.AddSingleton<Completion>();
    }

    private static void AddService<TOptions>(this IHostApplicationBuilder builder)
        where TOptions : class, IServiceOptions
    {
        builder.Services.AddOptions<TOptions>()
            .BindConfiguration(TOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TOptions>, ServiceOptionsValidation<TOptions>>();
    }
}
