namespace MediationNumerique.Api.Persistence;

/// <summary>At start, before anything reads it: makes the database ready.</summary>
internal sealed class DatabaseSetup(IDatabaseEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
