using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class PurgeTests
{
    private static readonly DateTime s_long = TemporaryDatabase.Now.UtcDateTime.AddDays(-100);
    private static readonly DateTime s_limit = TemporaryDatabase.Now.UtcDateTime.AddDays(-90);
    private static readonly DateTime s_lately = TemporaryDatabase.Now.UtcDateTime.AddDays(-80);

    [Theory, OnSqlite, OnSqlServer]
    public async Task What_was_deleted_long_ago_goes_with_its_history_and_nothing_else_does(Engine engine)
    {
        await using var database = await StartAsync(engine);
        await PutAsync(database, "vieux", s_long);
        await DeleteAsync(database, "vieux", s_long);
        await PutAsync(database, "recent", s_long);
        await DeleteAsync(database, "recent", s_lately);
        await PutAsync(database, "revenu", s_long);
        await DeleteAsync(database, "revenu", s_long);
        await PutAsync(database, "revenu", s_lately);
        await PutAsync(database, "vivant", s_long);

        var purged = await database.Get<Purge>().RunAsync(s_limit, default);

        await using var context = await database.OpenAsync();
        Assert.Equal(1, purged.Declarations);
        Assert.Equal(["recent", "revenu", "vivant"], await context.Of(Nature.Lieu).Select(l => l.IdSource).Order().ToListAsync());
        Assert.Equal(0, await RevisionsOf(context, "vieux").CountAsync());
        Assert.Equal([2, 3, 1], await CountsAsync(context, "recent", "revenu", "vivant"));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task What_a_place_said_before_is_forgotten_after_the_retention_and_not_that_it_changed(Engine engine)
    {
        await using var database = await StartAsync(engine);
        await PutAsync(database, "lieu", s_long.AddDays(-1));
        await PutAsync(database, "lieu", s_long, "+33400000000");
        await PutAsync(database, "lieu", s_lately, "+33400000001");

        var purged = await database.Get<Purge>().RunAsync(s_limit, default);
        var again = await database.Get<Purge>().RunAsync(s_limit, default);

        await using var context = await database.OpenAsync();
        Assert.Equal((new Purged(0, 1, 0), default), (purged, again));
        Assert.Equal([true, true, false], await RevisionsOf(context, "lieu").OrderBy(r => r.Sequence).Select(r => r.EtatAvant == null).ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Imports_that_ended_long_ago_go_with_their_remarks(Engine engine)
    {
        await using var database = await StartAsync(engine);
        await ImportAsync(database, s_long, remarques: 1_201);
        await ImportAsync(database, s_lately, remarques: 2);
        await ImportAsync(database, null, remarques: 1);

        var purged = await database.Get<Purge>().RunAsync(s_limit, default);

        await using var context = await database.OpenAsync();
        Assert.Equal(new Purged(0, 0, 1), purged);
        Assert.Equal(2, await context.Imports.CountAsync());
        Assert.Equal(3, await context.Remarques.CountAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Several_instances_may_purge_at_once_while_others_write(Engine engine)
    {
        const int Lieux = 1_100;
        await using var database = await StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("plein"), Declared.Lieux(Lieux), [], [], "essai", default);
        await using (var context = await database.OpenAsync())
        {
            await context.Of(Nature.Lieu).ExecuteUpdateAsync(set => set.SetProperty(l => l.SupprimeLe, s_long));
        }

        var purges = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => database.Get<Purge>().RunAsync(s_limit, default))));
        await PutAsync(database, "pendant", s_lately);

        Assert.Equal(Lieux, (await purges).Sum(purged => purged.Declarations));
        await using var after = await database.OpenAsync();
        Assert.Equal(["pendant"], await after.Of(Nature.Lieu).Select(l => l.IdSource).ToListAsync());
        Assert.Equal(0, await after.Revisions.CountAsync(r => r.Source == "plein" && r.Nature == Nature.Lieu));
    }

    private static async Task<TemporaryDatabase> StartAsync(Engine engine)
    {
        var database = await TemporaryDatabase.StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("hub"), [], [], [], "essai", default);

        return database;
    }

    private static IQueryable<RevisionEntity> RevisionsOf(MedNumContext context, string id)
    {
        var lieu = Identifiants.Lieu("hub", id);

        return context.Revisions.Where(r => r.ObjetId == lieu);
    }

    private static async Task<List<int>> CountsAsync(MedNumContext context, params string[] ids)
    {
        var counts = new List<int>();
        foreach (var id in ids)
        {
            counts.Add(await RevisionsOf(context, id).CountAsync());
        }

        return counts;
    }

    private static DeclarationStore StoreAt(TemporaryDatabase database, DateTime date) =>
        new(database.Get<DatabaseThreads>(), database.Get<Quarantine>(), new FixedTimeProvider(date));

    private static Task<Written> PutAsync(TemporaryDatabase database, string id, DateTime date, string? telephone = null) => StoreAt(database, date)
        .PutAsync(DeclarationKinds.Lieux, new("hub", id), Declared.Lieu(id) with { Telephone = telephone }, _ => true, "essai", default);

    private static Task<Written> DeleteAsync(TemporaryDatabase database, string id, DateTime date) =>
        StoreAt(database, date).DeleteAsync(DeclarationKinds.Lieux, new("hub", id), _ => true, "essai", default);

    private static async Task ImportAsync(TemporaryDatabase database, DateTime? ended, int remarques)
    {
        await using var context = await database.OpenAsync();
        var id = Guid.CreateVersion7();
        context.Add(new ImportEntity { Id = id, Source = "hub", Auteur = "essai", RecuLe = s_long, TermineLe = ended, Empreinte = "00" });
        // The rows of a report are not all kept: their numbers have holes.
        context.AddRange(Enumerable.Range(0, remarques).Select(i => new RemarqueEntity { ImportId = id, Rang = 2 * i, Code = "format", Message = "…" }));
        await context.SaveChangesAsync();
    }
}
