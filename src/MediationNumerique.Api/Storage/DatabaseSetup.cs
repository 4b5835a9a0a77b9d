namespace MediationNumerique.Api.Storage;

/// <summary>At start, before anything reads it: makes the database ready, and clears away what killed processes left.</summary>
internal sealed class DatabaseSetup(IDatabaseEngine engine, TemporaryFiles temporary) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.StartAsync(cancellationToken);
        _ = temporary.Folder;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
