using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Follow;

/// <summary>A resource that a revision may have changed, as it stands now; without an entry where it is not in the catalogue.</summary>
internal readonly record struct Change(Touched Resource, DateTime Date, Entry? Entry);

/// <summary>A page of the feed.</summary>
/// <param name="Position">The last revision that was read: where the next page starts.</param>
/// <param name="IsUpToDate">Whether nothing is newer for now.</param>
/// <param name="Changes">Each resource once, in the order of its last revision.</param>
internal sealed record FeedPage(long Position, bool IsUpToDate, IReadOnlyList<Change> Changes);

/// <summary>
/// What changed since a revision. Resources are given as the published catalogue has them, which may be later than the
/// revision: to apply the later one again does no harm.
/// </summary>
internal sealed class ChangeFeed(
    DatabaseThreads threads,
    CatalogueSynchroniser synchroniser,
    LiveCatalogue live,
    IOptions<DonneesOptions> options,
    TimeProvider time)
{
    /// <summary>
    /// How far back a new follower starts: what it copies may come from a cache, which keeps a list for eleven minutes at
    /// most, or from another instance, which is seconds behind.
    /// </summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromMinutes(15);

    /// <summary>Bytes of resources, after which a page ends: some 800 revisions of places.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Revisions read at once; between two of these, who has hung up is noticed.</summary>
    private const int RevisionsAtOnce = 250;

    /// <summary>Where to follow from, for who makes a copy after asking.</summary>
    public Task<FeedPage> StartAsync(CancellationToken cancellationToken) => threads.ReadAsync(context => FindStartAsync(context, cancellationToken), cancellationToken);

    private async Task<FeedPage> FindStartAsync(MedNumContext context, CancellationToken cancellationToken)
    {
        var applied = synchroniser.Applied;
        var since = time.GetUtcNow().UtcDateTime - s_overlap;
        var recent = await context.Revisions
            .Where(r => r.Date > since && r.Sequence <= applied)
            .OrderBy(r => r.Date).ThenBy(r => r.Sequence)
            .Select(r => (long?)r.Sequence)
            .FirstOrDefaultAsync(cancellationToken);

        return new(recent - 1 ?? applied, recent is null, []);
    }

    /// <summary>What came after a position; null where that cannot be told in full any more, or was never known here.</summary>
    /// <param name="after">The last revision that is known to the follower.</param>
    /// <param name="limit">How many revisions to read at most; fewer are where they change much.</param>
    /// <param name="natures">Which resources to give.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<FeedPage?> ReadAsync(long after, int limit, IReadOnlySet<Nature> natures, CancellationToken cancellationToken)
    {
        // Read in this order: the snapshot then contains every revision up to this one.
        var applied = synchroniser.Applied;
        var snapshot = live.Current;

        return after == applied
            ? new(after, true, [])
            : await threads.ReadAsync(context => ReadAsync(context, after, applied, limit, snapshot, natures, cancellationToken), cancellationToken);
    }

    private async Task<FeedPage?> ReadAsync(
        MedNumContext context, long after, long applied, int limit, CatalogueSnapshot snapshot, IReadOnlySet<Nature> natures, CancellationToken cancellationToken)
    {
        if (after > applied)
        {
            // Another instance may be ahead of this one, but nobody is ahead of the database.
            return after <= await LastAsync(context, cancellationToken) ? new(after, true, []) : null;
        }
        var changes = new List<Change>();
        var (last, bytes) = (after, 0L);
        while (last < applied && last - after < limit && bytes < MostBytes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var revisions = await NextAsync(context, last, Math.Min(applied, after + limit), cancellationToken);
            if (!IsWhole(last, revisions))
            {
                return null;
            }
            var effects = await RevisionEffects.LoadAsync(context, snapshot, revisions, cancellationToken);
            foreach (var revision in revisions)
            {
                var some = effects.Of(revision)
                    .Where(touched => natures.Contains(touched.Nature))
                    .Select(touched => new Change(touched, revision.Date, Find(snapshot, touched)))
                    .OrderBy(Rank)
                    .ToList();
                changes.AddRange(some);
                bytes += some.Sum(change => change.Entry?.Length ?? 0L);
                last = revision.Sequence;
                if (bytes >= MostBytes)
                {
                    break;
                }
            }
        }

        return new(last, last == applied, Collapse(changes));
    }

    private static Task<List<RevisionEntity>> NextAsync(MedNumContext context, long after, long until, CancellationToken cancellationToken) =>
        context.Revisions.AsNoTracking()
            .Where(r => r.Sequence > after && r.Sequence <= until)
            .OrderBy(r => r.Sequence)
            .Take(RevisionsAtOnce)
            .ToListAsync(cancellationToken);

    private static Task<long> LastAsync(MedNumContext context, CancellationToken cancellationToken) =>
        context.Compteurs.Where(c => c.Nom == CompteurEntity.Revisions).Select(c => c.Valeur).SingleAsync(cancellationToken);

    /// <summary>
    /// Whether no revision is missing, and each still says what was before. The first is the oldest; the rest is looked at
    /// too, since the clock of the instance that purged may be ahead of this one's.
    /// </summary>
    private bool IsWhole(long after, List<RevisionEntity> revisions) =>
        revisions.Count > 0
        && revisions[^1].Sequence == after + revisions.Count
        && revisions[0].Date >= time.GetUtcNow().UtcDateTime - options.Value.RetentionTombes
        && revisions.TrueForAll(r => r.Nature is Nature.Source || r.Operation is RevisionOperation.Creation || r.EtatAvant is not null);

    /// <summary>Each resource once, where its last revision is.</summary>
    private static List<Change> Collapse(List<Change> changes)
    {
        var seen = new HashSet<(Nature, Guid)>();
        var latestFirst = Enumerable.Reverse(changes).Where(change => seen.Add((change.Resource.Nature, change.Resource.Id))).ToList();
        latestFirst.Reverse();

        return latestFirst;
    }

    /// <summary>What others refer to comes before them, and goes after them.</summary>
    private static int Rank(Change change) => (change.Resource.Nature, change.Entry) switch
    {
        (Nature.Structure, not null) => 1,
        (Nature.Lieu, not null) => 2,
        (_, not null) => 3,
        (Nature.Service, null) => 4,
        (Nature.Lieu, null) => 5,
        _ => 6,
    };

    private static Entry? Find(CatalogueSnapshot snapshot, Touched touched) => touched.Nature switch
    {
        Nature.Lieu => snapshot.Lieux.Find(touched.Id),
        Nature.Service => snapshot.Services.Find(touched.Id),
        _ => snapshot.Structures.Find(touched.Id),
    };
}
