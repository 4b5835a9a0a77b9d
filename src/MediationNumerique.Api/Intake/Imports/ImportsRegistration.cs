using MediationNumerique.Api.Catalogue.Threads;
using MediationNumerique.Api.Intake.Completions;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediationNumerique.Api.Intake.Imports;

internal static class ImportsRegistration
{
    public static void AddImports(this IHostApplicationBuilder builder)
    {
        builder.AddImportServices();
        builder.Services.AddSingleton<BehindReaders>();
        builder.Services.AddHostedService<ImportWorker>();
    }

    /// <summary>Without the worker, for a process that does not serve.</summary>
    public static void AddImportServices(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<LieuChecks>();
        services.AddSingleton<CorrespondanceStore>();
        services.AddSingleton<Proposeur>();
        builder.AddCompletion();
        services.AddSingleton<ImportFolder>();
        services.AddSingleton<CommitThread>();
        services.AddSingleton<ImportWriter>();
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<ImportQueue>();
    }
}
