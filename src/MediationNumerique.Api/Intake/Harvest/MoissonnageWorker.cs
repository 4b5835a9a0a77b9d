using MediationNumerique.Api.Follow;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Harvest;

/// <summary>Looks every minute for what is due. Where no host is allowed, there is nothing to do.</summary>
internal sealed class MoissonnageWorker(
    Moissonneur moissonneur, IOptions<MoissonnageOptions> options, CatalogueSynchroniser synchroniser, TimeProvider time, ILogger<MoissonnageWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        while (options.Value.HotesAutorises.Count > 0 && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (synchroniser.IsStarted)
                {
                    await moissonneur.HarvestAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "The harvest failed; it goes on in a minute");
            }
        }
    }
}

internal static class MoissonnageRegistration
{
    public static void AddMoissonnage(this IHostApplicationBuilder builder)
    {
        builder.AddRemoteFiles();
        builder.Services.AddSingleton<SourceChecks>();
        builder.Services.AddSingleton<Moissonneur>();
        builder.Services.AddHostedService<MoissonnageWorker>();
    }

    public static void AddRemoteFiles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MoissonnageOptions>()
            .BindConfiguration(MoissonnageOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services.AddSingleton<RemoteFile>();
        builder.Services.AddSingleton<KnownFiles>();
    }
}
