using System.Collections.Concurrent;
using MediationNumerique.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>Several instances on one database: what another instance that follows the revisions sees.</summary>
public sealed class ConcurrentWritersTests
{
    private const int Writers = 8;
    private const int Places = 150;
    private const int Sources = 3;

    [Theory, OnSqlite, OnSqlServer]
    public async Task Who_follows_the_revisions_while_eight_write_misses_none_and_sees_them_in_order(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        using var end = new CancellationTokenSource();
        var following = FollowAsync(database, end.Token);

        // A writer of its own each, as each instance has.
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => WriteAsync(database, i))));
        await end.CancelAsync();

        var seen = await following;
        Assert.Equal(Enumerable.Range(1, Writers * Sources * (Places + 1)).Select(n => (long)n), seen);
        Assert.Equal(seen[^1], await database.Reader.RevisionAsync(default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task The_revisions_of_one_write_follow_each_other(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => WriteAsync(database, i))));

        await using var context = await database.OpenAsync();
        var spans = await context.Revisions.GroupBy(r => r.Source)
            .Select(g => new { First = g.Min(r => r.Sequence), Last = g.Max(r => r.Sequence), Count = g.Count() }).ToListAsync();
        Assert.Equal(Writers * Sources, spans.Count);
        Assert.All(spans, span => Assert.Equal((Places + 1, Places), (span.Count, span.Last - span.First)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Of_those_who_fill_one_source_together_one_succeeds(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        var refused = new ConcurrentBag<Exception>();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            try
            {
                await NewWriter(database).AddAsync(Declared.Source("s"), Declared.Lieux(Places), [], [], $"n° {i}", default);
            }
            catch (InvalidOperationException e)
            {
                refused.Add(e);
            }
        })));

        Assert.Equal(Writers - 1, refused.Count);
        Assert.Equal(Places + 1, await database.Reader.RevisionAsync(default));
    }

    private static DeclarationsWriter NewWriter(TemporaryDatabase database) =>
        new(database.Get<IDbContextFactory<MedNumContext>>(), TimeProvider.System);

    private static async Task WriteAsync(TemporaryDatabase database, int writer)
    {
        for (var i = 0; i < Sources; i++)
        {
            await NewWriter(database).AddAsync(Declared.Source($"s{writer}-{i}"), Declared.Lieux(Places), [], [], "essai", default);
        }
    }

    private static async Task<List<long>> FollowAsync(TemporaryDatabase database, CancellationToken end)
    {
        List<long> seen = [0];
        while (true)
        {
            var isLast = end.IsCancellationRequested;
            await using var context = await database.OpenAsync();
            var last = seen[^1];
            seen.AddRange(await context.Revisions.Where(r => r.Sequence > last).Select(r => r.Sequence).OrderBy(n => n).ToListAsync(default));
            if (isLast)
            {
                return seen[1..];
            }
            await Task.Delay(1, default);
        }
    }
}
