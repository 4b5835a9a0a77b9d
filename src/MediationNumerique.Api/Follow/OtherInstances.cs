namespace MediationNumerique.Api.Follow;

/// <summary>
/// Several instances may share a database: each looks twice a second for what the others have committed, so that it reads it
/// within two seconds even where it is busy.
/// </summary>
internal sealed class OtherInstances(CatalogueSynchroniser synchroniser, TimeProvider time, ILogger<OtherInstances> logger) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(500);

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
