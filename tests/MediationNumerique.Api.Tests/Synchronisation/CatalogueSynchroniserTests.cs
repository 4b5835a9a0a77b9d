using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Synchronisation;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Persistence;
using MediationNumerique.Api.Tests.Territoires;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Synchronisation;

/// <summary>The catalogue that follows the revisions is, after each of them, the one that a restart would build.</summary>
public sealed class CatalogueSynchroniserTests
{
    private const string Author = "essai";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_writes_the_catalogue_is_the_one_that_a_restart_would_build(int seed)
    {
        await using var site = await Site.StartAsync(seed);
        var dice = new Dice(seed);
        for (var i = 0; i < 60; i++)
        {
            for (var writes = dice.Below(4); writes >= 0; writes--)
            {
                await WriteAsync(site, dice);
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

        var written = await site.Store.PutAsync(StatementKinds.Lieux, ("alpha", lieu.Id), lieu, _ => true, Author, CancellationToken.None);
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

        await site.Store.PutAsync(StatementKinds.Lieux, ("beta", lieu.Id), lieu, _ => true, Author, CancellationToken.None);

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

    private static Task<Written> WriteAsync(Site site, Dice dice)
    {
        var source = dice.OneOf(["alpha", "beta", "gamma"]);
        var (lieu, service, structure) = ($"l{dice.Below(40)}", dice.Below(20), dice.Below(6));

        return dice.Below(7) switch
        {
            0 => Delete(StatementKinds.Lieux, lieu),
            1 => Delete(StatementKinds.Services, RandomDeclarations.Service(dice, service, 40).Id),
            2 => Delete(StatementKinds.Structures, RandomDeclarations.Structure(dice, structure).Id),
            3 => Put(StatementKinds.Services, RandomDeclarations.Service(dice, service, 40), s => s.Id),
            4 => Put(StatementKinds.Structures, RandomDeclarations.Structure(dice, structure), s => s.Id),
            _ => Put(StatementKinds.Lieux, RandomDeclarations.Lieu(dice, lieu), l => l.Id),
        };

        Task<Written> Put<TEntity, TContent>(StatementKind<TEntity, TContent> kind, TContent content, Func<TContent, string> id)
            where TEntity : Api.Persistence.Entities.DeclarationEntity
            where TContent : class =>
            site.Store.PutAsync(kind, (source, id(content)), content, _ => true, Author, CancellationToken.None);

        Task<Written> Delete<TEntity, TContent>(StatementKind<TEntity, TContent> kind, string id)
            where TEntity : Api.Persistence.Entities.DeclarationEntity
            where TContent : class =>
            site.Store.DeleteAsync(kind, (source, id), _ => true, Author, CancellationToken.None);
    }

    /// <summary>A database with statements, and a catalogue that follows it.</summary>
    private sealed class Site(TemporaryDatabase database) : IAsyncDisposable
    {
        public LiveCatalogue Live { get; } = new();

        public CatalogueSynchroniser Synchroniser { get; private set; } = null!;

        public StatementStore Store => database.Get<StatementStore>();

        public static async Task<Site> StartAsync(int seed)
        {
            var site = new Site(new TemporaryDatabase());
            await site.StartAsync(RandomDeclarations.Create(seed, lieux: 40));

            return site;
        }

        public async Task<CatalogueSnapshot> RebuildAsync() => new Declarations
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

        private async Task StartAsync(Declarations declarations)
        {
            await database.InitializeAsync();
            foreach (var source in declarations.Sources)
            {
                await database.Writer.AddAsync(
                    source.Content,
                    Of(declarations.Lieux, source.Source).DistinctBy(l => l.Id),
                    Of(declarations.Structures, source.Source).DistinctBy(s => s.Id),
                    Of(declarations.Services, source.Source).DistinctBy(s => s.Id),
                    Author,
                    CancellationToken.None);
            }
            Synchroniser = new(new(database.Get<IDbContextFactory<MedNumContext>>(), Referentiel.Instance), Live);
            Synchroniser.Start(await RebuildAsync(), await database.Reader.RevisionAsync(CancellationToken.None));
        }

        private static IEnumerable<T> Of<T>(IEnumerable<Declaration<T>> declarations, string source) =>
            declarations.Where(d => d.Source == source).Select(d => d.Content);
    }
}
