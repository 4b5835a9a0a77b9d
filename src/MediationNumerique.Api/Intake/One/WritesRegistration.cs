using MediationNumerique.Api.Intake.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediationNumerique.Api.Intake.One;

internal static class WritesRegistration
{
    public static void AddWrites(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<LieuChecks>();
        services.AddSingleton<ServiceChecks>();
        services.AddSingleton<WriteKinds>();
        services.AddSingleton(provider => provider.GetRequiredService<WriteKinds>().Lieux);
        services.AddSingleton(provider => provider.GetRequiredService<WriteKinds>().Structures);
        services.AddSingleton(provider => provider.GetRequiredService<WriteKinds>().Services);
        services.AddSingleton(provider => provider.GetRequiredService<WriteKinds>().Sources);
        services.AddSingleton<DeclarationRequests>();
    }
}
