using MediationNumerique.Api.Catalogue.Threads;
using MediationNumerique.Api.Follow;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>Takes the waiting files in, one at a time, once the catalogue can show them.</summary>
internal sealed class ImportWorker(
    ImportQueue queue, ImportRunner runner, BehindReaders threads, CatalogueSynchroniser synchroniser, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan s_untilStarted = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!synchroniser.IsStarted)
        {
            await Task.Delay(s_untilStarted, stoppingToken);
        }
        await queue.ResumeAsync(stoppingToken);
        await foreach (var id in queue.ReadAsync(stoppingToken))
        {
            await RunAsync(id, stoppingToken);
        }
    }

    /// <summary>An import that could not even be marked as failed waits for the next start: its file is still there.</summary>
    private async Task RunAsync(Guid id, CancellationToken stoppingToken)
    {
        try
        {
            await threads.RunAsync(() => runner.RunAsync(id, stoppingToken), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Import {Import} is left for the next start", id);
        }
        finally
        {
            queue.Ended(id);
        }
    }
}
