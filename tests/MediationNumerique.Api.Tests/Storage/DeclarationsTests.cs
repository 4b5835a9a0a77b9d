using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class DeclarationsTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task What_was_written_is_read_back_whole(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        var source = Full.Create<DeclaredSource>() with { Slug = "hinaura" };
        var lieu = Full.Create<LieuMediationNumerique>();
        var structure = Full.Create<DeclaredStructure>();
        var service = Full.Create<DeclaredService>();

        await database.Writer.AddAsync(source, [lieu], [structure], [service], "essai", default);

        Full.AssertSame(source, Assert.Single(await database.Reader.SourcesAsync(default).ToListAsync()).Content);
        Full.AssertSame(structure, Assert.Single(await database.Reader.StructuresAsync(default).ToListAsync()).Content);
        Full.AssertSame(service, Assert.Single(await database.Reader.ServicesAsync(default).ToListAsync()).Content);
        var read = Assert.Single(await database.Reader.LieuxAsync(default).ToListAsync());
        Full.AssertSame(lieu, read.Content);
        Assert.Equal(("hinaura", TemporaryDatabase.Now.UtcDateTime, DateTimeKind.Utc), (read.Source, read.MajApi, read.MajApi.Kind));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task What_a_service_leaves_to_its_place_is_read_back_as_null_not_as_empty(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        var service = new DeclaredService { Id = "1", Lieu = "1", Categorie = 0, Frais = [] };

        await database.Writer.AddAsync(Declared.Source("s"), [], [], [service], "essai", default);

        var read = Assert.Single(await database.Reader.ServicesAsync(default).ToListAsync()).Content;
        Assert.Null(read.Publics);
        Assert.Empty(read.Frais!);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task A_statement_is_stored_in_the_words_of_the_schema(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("s"), Declared.Lieux(1), [], [], "essai", default);

        await using var context = await database.OpenAsync();
        var stored = await context.Of(Nature.Lieu).Select(d => d.Contenu).SingleAsync();
        Assert.Contains("""
            "services":["Aide aux démarches administratives"]
            """, stored, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task A_written_row_is_found_by_its_id_its_date_and_what_others_refer_to(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        var lieu = Declared.Lieu("1") with { Pivot = "130 025 265 00013" };
        var structure = Full.Create<DeclaredStructure>() with { Id = "1", Rna = "w691234567" };
        var service = new DeclaredService { Id = "1", Lieu = "1", Structure = "2", Categorie = 0 };
        await database.Writer.AddAsync(Declared.Source("s"), [lieu], [structure], [service], "essai", default);

        await using var context = await database.OpenAsync();
        var (id, now) = (Identifiants.Lieu("s", "1"), TemporaryDatabase.Now.UtcDateTime);
        Assert.Equal(1, await context.Of(Nature.Lieu).CountAsync(d => d.Id == id && d.MajLe == now && d.Pivot == "13002526500013"));
        Assert.Equal(1, await context.Of(Nature.Structure).CountAsync(d => d.Rna == "W691234567"));
        Assert.Equal(1, await context.Of(Nature.Service).CountAsync(d => d.Lieu == "1" && d.Structure == "2"));
        Assert.Equal(Identifiants.Source("s"), await context.Of(Nature.Source).Select(d => d.Id).SingleAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Places_that_say_the_same_share_their_texts_and_lists(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("s"), Declared.Lieux(2), [], [], "essai", default);

        var read = await database.Reader.LieuxAsync(default).ToListAsync();

        Assert.Same(read[0].Source, read[1].Source);
        Assert.Same(read[0].Content.Commune, read[1].Content.Commune);
        Assert.Same(read[0].Content.Services, read[1].Content.Services);
        Assert.Same(read[0].Content.AutresFormationsLabels, read[1].Content.AutresFormationsLabels);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task What_was_deleted_is_not_read(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("s"), Declared.Lieux(3), [], [], "essai", default);
        await using var context = await database.OpenAsync();
        await context.Of(Nature.Lieu).Where(l => l.IdSource == "2")
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.SupprimeLe, TemporaryDatabase.Now.UtcDateTime));

        var read = await database.Reader.LieuxAsync(default).ToListAsync();

        Assert.Equal(["1", "3"], read.Select(l => l.Content.Id).Order());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task A_source_that_is_not_empty_is_not_filled_again_and_nothing_of_it_changes(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        await database.Writer.AddAsync(Declared.Source("s"), Declared.Lieux(2), [], [], "essai", default);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => database.Writer.AddAsync(Declared.Source("s"), [Declared.Lieu("3")], [], [], "essai", default));

        Assert.Equal(2, (await database.Reader.LieuxAsync(default).ToListAsync()).Count);
        Assert.Equal(3, await database.Reader.RevisionAsync(default));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"services":null}""")]
    [InlineData("""{"services":["Une catégorie à venir"]}""")]
    [InlineData("""{"services":[99]}""")]
    [InlineData("""{"services":{}}""")]
    [InlineData("""{"nom":null}""")]
    [InlineData("""{"date_maj":"hier"}""")]
    public void What_says_no_place_is_not_read(string wrong)
    {
        var row = DeclarationKinds.Lieux.NewRow("s", Declared.Lieu("1"));
        var content = (JsonObject)JsonNode.Parse(row.Contenu)!;
        if (JsonNode.Parse(wrong) is JsonObject { Count: > 0 } fields)
        {
            fields.ToList().ForEach(field => content[field.Key] = field.Value?.DeepClone());
            wrong = content.ToJsonString();
        }
        row.Contenu = wrong;

        Assert.Throws<JsonException>(() => { DeclarationKinds.Lieux.Read(row); });
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Examples_are_loaded_once_and_do_not_come_back_when_deleted(Engine engine)
    {
        await using var database = await TemporaryDatabase.StartAsync(engine);
        var loader = database.Get<MediationNumerique.Api.Storage.ExemplesLoader>();

        Assert.True(await loader.LoadAsync(Declared.Source("s"), Declared.Lieux(2), [], [], default));
        await using var context = await database.OpenAsync();
        await context.Of(Nature.Source).ExecuteUpdateAsync(set => set.SetProperty(s => s.SupprimeLe, TemporaryDatabase.Now.UtcDateTime));

        Assert.False(await loader.LoadAsync(Declared.Source("s"), Unreadable(), [], [], default));

        static IEnumerable<LieuMediationNumerique> Unreadable()
        {
            Assert.Fail("Nothing is to be read.");
            yield break;
        }
    }
}
