using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Storage;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Startup;

/// <summary>At start, once the catalogue is there, then once a day: takes away what is older than the retention.</summary>
internal sealed class DailyPurge(
    Purge purge, CatalogueSynchroniser synchroniser, IOptions<DonneesOptions> options, TimeProvider time, ILogger<DailyPurge> logger) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!synchroniser.IsStarted)
        {
            await Task.Delay(s_patience, time, stoppingToken);
        }
        using var timer = new PeriodicTimer(s_period, time);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What fails today is done tomorrow.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.RetentionTombes;
        try
        {
            var purged = await purge.RunAsync(before, cancellationToken);
            await synchroniser.ForgetTombesAsync(before, cancellationToken);
            if (purged != default)
            {
                logger.LogInformation(
                    "Purged what is older than {Date}: {Statements} deleted statements, {States} states before a change, {Imports} imports",
                    before, purged.Declarations, purged.States, purged.Imports);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "The database could not be purged");
        }
    }
}
