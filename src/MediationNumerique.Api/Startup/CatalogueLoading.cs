using System.Diagnostics;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Exemples;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Startup;

/// <summary>
/// At start: loads the embedded sources into a new database, then builds the catalogue and publishes it. Meanwhile the
/// server answers that it is not ready. A failure stops the process: it would have nothing to serve.
/// </summary>
internal sealed class CatalogueLoading(
    DeclarationsReader reader,
    ExemplesLoader exemples,
    ReferentielTerritoires territoires,
    CatalogueSynchroniser synchroniser,
    ILogger<CatalogueLoading> logger) : BackgroundService
{
    /// <summary>Places; of fewer, less is left behind than a start takes anyway.</summary>
    private const int Large = 5_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is synchronous below must not hold up the start of the server.
        await Task.Yield();
        var watch = Stopwatch.StartNew();
        await LoadAsync(Hinaura.Read, Hinaura.Slug, stoppingToken);
        await LoadAsync(Demonstration.Read, Demonstration.Slug, stoppingToken);
        // Read first: what is committed while the statements are read is applied again, without harm.
        var revision = await reader.RevisionAsync(stoppingToken);
        var snapshot = await BuildAsync(stoppingToken);
        synchroniser.Start(snapshot, revision);
        ReturnMemory(snapshot.Lieux.Count);
        logger.LogInformation(
            "Catalogue published after {Milliseconds} ms: {Lieux} places, {Services} services, {Structures} structures",
            watch.ElapsedMilliseconds, snapshot.Lieux.Count, snapshot.Services.Count, snapshot.Structures.Count);
    }

    private async Task<CatalogueSnapshot> BuildAsync(CancellationToken cancellationToken)
    {
        var builder = new CatalogueBuilder(territoires);
        await AddAllAsync(reader.SourcesAsync(cancellationToken), builder.Add);
        await AddAllAsync(reader.StructuresAsync(cancellationToken), builder.Add);
        await AddAllAsync(reader.ServicesAsync(cancellationToken), builder.Add);
        var lieux = await AddAllAsync(reader.LieuxAsync(cancellationToken), builder.Add);
        foreach (var tombe in await reader.TombesAsync(cancellationToken))
        {
            builder.Add(tombe);
        }
        // What reading left behind goes before indexing needs room of its own.
        ReturnMemory(lieux);

        return builder.Build();
    }

    private static async Task<int> AddAllAsync<T>(IAsyncEnumerable<Declaration<T>> declarations, Action<Declaration<T>> add)
    {
        var count = 0;
        await foreach (var declaration in declarations)
        {
            add(declaration);
            count++;
        }

        return count;
    }

    private async Task LoadAsync(Func<ExempleSource> read, string slug, CancellationToken cancellationToken)
    {
        if (!await exemples.IsWantedAsync(slug, cancellationToken))
        {
            return;
        }
        var source = read();
        await exemples.LoadAsync(source.Source, source.Lieux, source.Structures, source.Services, cancellationToken);
        logger.LogInformation(
            "Example source {Source} loaded: {Lieux} places, {Refused} rows refused, {Anomalies} remarks",
            slug, source.Lieux.Count, source.Refused, source.Anomalies.Count);
        foreach (var group in source.Anomalies.CountBy(anomalie => (anomalie.Gravite, anomalie.Champ, anomalie.Code)))
        {
            logger.LogDebug("{Source}: {Anomalie} × {Count}", slug, group.Key, group.Value);
        }
    }

    /// <summary>Building a large catalogue leaves several times its size behind, which nothing else would soon reclaim.</summary>
    private static void ReturnMemory(int lieux)
    {
        if (lieux >= Large)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
