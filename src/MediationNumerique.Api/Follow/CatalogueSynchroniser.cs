using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Follow;

/// <summary>
/// Brings the catalogue up to the database: reads the revisions that came after the last one applied, reads what they
/// changed, and publishes the next snapshot. The writer of a change waits for it; other instances' changes come with a
/// look twice a second.
/// </summary>
internal sealed class CatalogueSynchroniser(CatalogueChangesReader changes, LiveCatalogue live, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long _applied;
    private long _upToDate = time.GetTimestamp();

    /// <summary>The last revision that the published snapshot contains.</summary>
    public long Applied => Volatile.Read(ref _applied);

    /// <summary>How long ago it was last known that nothing newer is in the database: half a second where all is well.</summary>
    public TimeSpan Retard => time.GetElapsedTime(Volatile.Read(ref _upToDate));

    /// <summary>Whether there is a snapshot to go on from.</summary>
    public bool IsStarted => live.IsReady;

    /// <summary>Publishes the first snapshot, which contains all revisions up to one.</summary>
    public void Start(CatalogueSnapshot snapshot, long revision)
    {
        Volatile.Write(ref _applied, revision);
        Volatile.Write(ref _upToDate, time.GetTimestamp());
        live.Publish(snapshot);
    }

    /// <summary>Returns once the published snapshot contains a revision.</summary>
    public async Task CatchUpAsync(long revision, CancellationToken cancellationToken)
    {
        // Of those who wait together, the first does the work of all.
        if (Applied < revision)
        {
            await CatchUpAsync(cancellationToken);
        }
    }

    /// <summary>Applies all that has been committed since.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (await changes.ReadAsync(Applied, live.Current, cancellationToken) is { } edit)
            {
                live.Publish(edit.Snapshot);
                Volatile.Write(ref _applied, edit.Revision);
            }
            Volatile.Write(ref _upToDate, time.GetTimestamp());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Publishes the same snapshot without what was deleted before a date (UTC): its rows are purged.</summary>
    public async Task ForgetTombesAsync(DateTime before, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            live.Publish(live.Current.WithoutTombesBefore(before));
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
