using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Sqlite;
using MediationNumerique.Api.Tests.Storage.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>A database that kept a column for each field says the same once it keeps statements whole.</summary>
public sealed class DeclarationsMigrationTests : IDisposable
{
    private const string Before = "20261124034742_Imports";

    private static readonly DateTime s_then = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    [Fact]
    public async Task Every_field_of_every_kind_is_kept()
    {
        var source = Full.Create<DeclaredSource>() with { Slug = "hinaura" };
        var lieu = Full.Create<LieuMediationNumerique>();
        var structure = Full.Create<DeclaredStructure>();
        var service = Full.Create<DeclaredService>();
        var bare = new DeclaredService { Id = "nu", Categorie = 0, Frais = [] };

        await using var context = await MigrateAsync(source, [lieu], [structure], [service, bare]);

        Full.AssertSame(source, await OnlyAsync(context, DeclarationKinds.Sources, "hinaura"));
        Full.AssertSame(lieu, await OnlyAsync(context, DeclarationKinds.Lieux, lieu.Id));
        Full.AssertSame(structure, await OnlyAsync(context, DeclarationKinds.Structures, structure.Id));
        Full.AssertSame(service, await OnlyAsync(context, DeclarationKinds.Services, service.Id));
        Full.AssertSame(bare, await OnlyAsync(context, DeclarationKinds.Services, "nu"));
        Assert.All(await context.Declarations.ToListAsync(), row => Assert.Equal((s_then, null, 7), (row.MajLe, row.SupprimeLe, row.RevisionNo)));
        Assert.Equal(["hinaura"], await context.Sources.Select(s => s.Slug).ToListAsync());
    }

    [RealDataFact(FranceApi.File)]
    public async Task Every_real_place_is_kept_and_finds_what_it_shares()
    {
        await using var gzip = new GZipStream(RealData.Open(FranceApi.File), CompressionMode.Decompress);
        using var file = LieuxCsv.Open(gzip);
        var lieux = file.Read().Select(ligne => ligne.ReadLieu().Content).OfType<LieuMediationNumerique>().DistinctBy(lieu => lieu.Id).ToList();

        await using var context = await MigrateAsync(Declared.Source("france"), lieux, [], []);

        var rows = await context.Of(Nature.Lieu).AsNoTracking().ToDictionaryAsync(row => row.IdSource);
        Assert.Equal(lieux.Count, rows.Count);
        Assert.All(lieux, lieu =>
        {
            var (kept, fresh) = (rows[lieu.Id], DeclarationKinds.Lieux.NewRow("france", lieu));
            Assert.True(DeclarationKinds.Lieux.AreSame(lieu, DeclarationKinds.Lieux.Read(kept)), lieu.Id);
            Assert.Equal((fresh.Id, fresh.Source, fresh.Pivot), (kept.Id, kept.Source, kept.Pivot));
        });
    }

    [Fact]
    public async Task A_list_that_is_no_JSON_stops_nothing_and_can_still_not_be_read()
    {
        await using var context = await MigrateAsync(
            Declared.Source("s"), [.. Declared.Lieux(2)], [], [], "UPDATE lieux SET services = '[\"coupé' WHERE id_source = '1'");

        var rows = await context.Of(Nature.Lieu).OrderBy(row => row.IdSource).ToListAsync();
        Assert.Throws<JsonException>(() => { DeclarationKinds.Lieux.Read(rows[0]); });
        Assert.Equal("2", DeclarationKinds.Lieux.Read(rows[1]).Id);
        Assert.Contains("coupé", rows[0].Contenu, StringComparison.Ordinal);
    }

    /// <summary>What is told to a server, so far as it can be known without one.</summary>
    [Fact]
    public void SQL_Server_is_told_every_field()
    {
        using var context = Unreachable.Open();
        var script = context.GetService<IMigrator>().GenerateScript("20261124034811_Imports");

        Assert.All(
            [
                .. FieldsOf(DeclarationKinds.Sources), .. FieldsOf(DeclarationKinds.Lieux), .. FieldsOf(DeclarationKinds.Structures), .. FieldsOf(DeclarationKinds.Services),
            ],
            field => Assert.Contains($"\"{field}\":", script, StringComparison.Ordinal));
    }

    private static IEnumerable<string> FieldsOf<TContent>(DeclarationKind<TContent> kind) where TContent : class =>
        ((JsonObject)JsonSerializer.SerializeToNode(Full.Create<TContent>(), kind.Json)!).Select(field => field.Key);

    private static async Task<TContent> OnlyAsync<TContent>(MedNumContext context, DeclarationKind<TContent> kind, string idSource) where TContent : class
    {
        var row = await context.Of(kind.Nature).SingleAsync(row => row.IdSource == idSource);
        var fresh = kind.NewRow("hinaura", kind.Read(row));
        Assert.Equal((fresh.Id, fresh.Source, fresh.Pivot, fresh.Rna, fresh.Lieu, fresh.Structure), (row.Id, row.Source, row.Pivot, row.Rna, row.Lieu, row.Structure));

        return kind.Read(row);
    }

    private SqliteContext Open() => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite($"Data Source={_file}").Options);

    private async Task<MedNumContext> MigrateAsync(
        DeclaredSource source,
        IReadOnlyList<LieuMediationNumerique> lieux,
        IReadOnlyList<DeclaredStructure> structures,
        IReadOnlyList<DeclaredService> services,
        string? then = null)
    {
        await using (var context = Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(Before);
            await context.Database.OpenConnectionAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(DeclarationKinds.Sources.NewRow(source.Slug, source).ToRevision(RevisionOperation.Creation, "essai", null));
            await context.SaveChangesAsync();
            Insert(context, "sources", DeclarationKinds.Sources, source.Slug, source);
            lieux.ToList().ForEach(lieu => Insert(context, "lieux", DeclarationKinds.Lieux, source.Slug, lieu));
            structures.ToList().ForEach(structure => Insert(context, "structures", DeclarationKinds.Structures, source.Slug, structure));
            services.ToList().ForEach(service => Insert(context, "services", DeclarationKinds.Services, source.Slug, service));
            if (then is not null)
            {
                await context.Database.ExecuteSqlRawAsync(then);
            }
            await transaction.CommitAsync();
        }
        var migrated = Open();
        await migrated.Database.MigrateAsync();

        return migrated;
    }

    /// <summary>A row as it was kept: a column for each field that says something.</summary>
    private static void Insert<TContent>(MedNumContext context, string table, DeclarationKind<TContent> kind, string source, TContent content)
        where TContent : class
    {
        var columns = new Dictionary<string, object> { ["maj_le"] = "2026-01-02 03:04:05.678", ["revision_no"] = 7L };
        if (kind.Nature is not Nature.Source)
        {
            (columns["id"], columns["source"]) = (kind.NewRow(source, content).Id.ToString().ToUpperInvariant(), source);
        }
        foreach (var (name, value) in (JsonObject)JsonSerializer.SerializeToNode(content, kind.Json)!)
        {
            if (name == "moissonnage")
            {
                (columns["moissonnage_url"], columns["moissonnage_periode_heures"]) = (value!["url"]!.GetValue<string>(), value["periode_heures"]!.GetValue<int>());
                continue;
            }
            columns[name switch { "id" => "id_source", "source" => "source_declaree", _ => name }] = value!.GetValueKind() switch
            {
                JsonValueKind.Array => value.ToJsonString(JsonSerializerOptions.Default),
                JsonValueKind.Number => value.GetValue<double>(),
                JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
                _ => value.GetValue<string>(),
            };
        }
        using var command = (SqliteCommand)context.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Keys)}) VALUES ({string.Join(", ", columns.Keys.Select(name => $"@{name}"))})";
        foreach (var (name, value) in columns)
        {
            command.Parameters.AddWithValue($"@{name}", value);
        }
        command.ExecuteNonQuery();
    }
}
