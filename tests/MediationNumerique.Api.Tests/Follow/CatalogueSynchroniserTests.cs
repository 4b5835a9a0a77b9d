using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Storage;
using MediationNumerique.Api.Tests.Territoires;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Follow;

/// <summary>The catalogue that follows the revisions is, after each of them, the one that a restart would build.</summary>
public sealed class CatalogueSynchroniserTests
{
    [Fact]
    public Task After_any_writes_the_catalogue_is_the_one_that_a_restart_would_build() => WriteAndCompareAsync(1);

    [SlowTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task So_it_is_after_many_others(int seed) => WriteAndCompareAsync(seed);

    private static async Task WriteAndCompareAsync(int seed)
    {
        await using var site = await Site.StartAsync(seed);
        var dice = new Dice(seed);
        for (var i = 0; i < 60; i++)
        {
            for (var writes = dice.Below(4); writes >= 0; writes--)
            {
                await RandomWrites.WriteAsync(site.Store, dice);
            }
            await site.Synchroniser.CatchUpAsync(CancellationToken.None);

            Snapshots.AssertSame(await site.RebuildAsync(), site.Live.Current);
        }
    }

    [Fact]
    public async Task What_did_not_change_is_the_same_object_in_the_next_catalogue()
    {
        await using var site = await Site.StartAsync(seed: 7);
        var before = site.Live.Current;
        var lieu = Declared.Lieu("nouveau") with { Commune = "Aurillac", CodePostal = "15000", CodeInsee = "15014" };

        var written = await site.Store.PutAsync(DeclarationKinds.Lieux, new("alpha", lieu.Id), lieu, _ => true, RandomWrites.Author, CancellationToken.None);
        await site.Synchroniser.CatchUpAsync(written.Revision!.Value, CancellationToken.None);

        var after = site.Live.Current;
        Assert.NotNull(after.Lieux.Find(Identifiants.Lieu("alpha", lieu.Id)));
        Assert.Equal(["15"], after.Segments.Where(s => before.Segments.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key));
        Assert.All(before.Lieux.Tables.SelectMany(t => t.Rows), row => Assert.Same(row, after.Lieux.Find(row.Id)));
    }

    [Fact]
    public async Task A_write_of_another_instance_is_read_here_within_two_seconds()
    {
        await using var site = await Site.StartAsync(seed: 8);
        var lieu = Declared.Lieu("ailleurs");
        using var others = new OtherInstances(
            site.Synchroniser, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<OtherInstances>.Instance);
        await others.StartAsync(CancellationToken.None);

        await site.Store.PutAsync(DeclarationKinds.Lieux, new("beta", lieu.Id), lieu, _ => true, RandomWrites.Author, CancellationToken.None);

        var id = Identifiants.Lieu("beta", lieu.Id);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (site.Live.Current.Lieux.Find(id) is null)
        {
            await Task.Delay(20, patience.Token);
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        await others.StopAsync(CancellationToken.None);
    }

    /// <summary>A database with statements, and a catalogue that follows it.</summary>
    private sealed class Site(TemporaryDatabase database) : IAsyncDisposable
    {
        public LiveCatalogue Live { get; } = new();

        public CatalogueSynchroniser Synchroniser { get; private set; } = null!;

        public DeclarationStore Store => database.Get<DeclarationStore>();

        public static async Task<Site> StartAsync(int seed)
        {
            var site = new Site(new TemporaryDatabase());
            await site.BeginAsync(seed);

            return site;
        }

        public async Task<CatalogueSnapshot> RebuildAsync() => new AllDeclared
        {
            Sources = await database.Reader.SourcesAsync(CancellationToken.None).ToListAsync(),
            Structures = await database.Reader.StructuresAsync(CancellationToken.None).ToListAsync(),
            Services = await database.Reader.ServicesAsync(CancellationToken.None).ToListAsync(),
            Lieux = await database.Reader.LieuxAsync(CancellationToken.None).ToListAsync(),
            Tombes = await database.Reader.TombesAsync(CancellationToken.None),
        }.Build();

        public async ValueTask DisposeAsync()
        {
            Synchroniser.Dispose();
            await database.DisposeAsync();
        }

        private async Task BeginAsync(int seed)
        {
            await database.InitializeAsync();
            await RandomWrites.FillAsync(database.Writer, seed);
            Synchroniser = new(new(database.Get<IDbContextFactory<MedNumContext>>(), Referentiel.Instance, database.Get<Quarantine>()), Live, TimeProvider.System);
            Synchroniser.Start(await RebuildAsync(), await database.Reader.RevisionAsync(CancellationToken.None));
        }
    }
}
