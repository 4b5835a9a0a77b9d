namespace MediationNumerique.Api.Synchronisation;

/// <summary>Several instances may share a database: each looks every second for what the others have committed.</summary>
internal sealed class OtherInstances(CatalogueSynchroniser synchroniser, TimeProvider time, ILogger<OtherInstances> logger) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    /// <summary>A database that does not answer now may answer later: reads go on meanwhile.</summary>
    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (synchroniser.IsStarted)
            {
                await synchroniser.CatchUpAsync(stoppingToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "The database could not be read for new revisions");
        }
    }
}
