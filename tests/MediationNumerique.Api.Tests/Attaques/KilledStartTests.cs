using System.Diagnostics;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;
using Microsoft.Data.Sqlite;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>A process that is killed while it starts leaves nothing behind that stops the next one.</summary>
[Collection(AttaquesSeules.Name)]
public sealed class KilledStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => Path.Combine(_folder.FullPath, "mediation-numerique.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [SlowFact]
    public async Task A_migration_lock_that_was_left_behind_is_not_even_looked_at_when_nothing_is_pending()
    {
        await using (await ApiProcess.StartAsync(_folder.FullPath))
        {
        }
        Execute("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00')");

        await using var next = await ApiProcess.StartAsync(_folder.FullPath);

        Assert.Equal("1", Scalar("SELECT COUNT(*) FROM __EFMigrationsLock"));
    }

    [SlowFact]
    public async Task An_empty_database_with_a_lock_in_it_is_made_all_the_same()
    {
        Execute("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL)");
        Execute("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00')");

        await using var api = await ApiProcess.StartAsync(_folder.FullPath);

        Assert.Contains("its lock is cleared", api.Output, StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task Starts_that_are_killed_at_any_moment_do_not_stop_the_next()
    {
        for (var round = 0; round < 8; round++)
        {
            await ApiProcess.RunCommandAsync(_folder.FullPath, TimeSpan.FromMilliseconds(250 + (round * 150)));
        }

        await using var api = await ApiProcess.StartAsync(_folder.FullPath);

        Assert.DoesNotContain("crit", api.Output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_folder.FullPath, "temporaire")));
    }

    [SlowFact]
    public async Task A_row_that_cannot_be_read_is_named_and_the_start_goes_on_without_it()
    {
        await using (await ApiProcess.StartAsync(_folder.FullPath, ("Donnees:Exemples", "true")))
        {
        }
        var id = Scalar("SELECT id FROM declarations WHERE nature = 'lieu' ORDER BY id LIMIT 1");
        Execute($"UPDATE declarations SET contenu = json_set(contenu, '$.services', json('[\"Une catégorie à venir\"]')) WHERE id = '{id}'");

        await using var api = await ApiProcess.StartAsync(_folder.FullPath);

        Assert.Contains($"Lieu {id}", api.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, (await api.Client.JsonAsync("/sante/pret")).GetProperty("lignes_illisibles").GetInt32());
        Assert.True((await api.Client.ListAsync("/v1/lieux")).Total > 700);
    }

    [SlowFact]
    public async Task Slow_downloads_are_cut_when_the_server_is_told_to_stop()
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath);
        var importer = new Importer(api.Client, "lente", ApiProcess.Token(_folder.FullPath, "lente", Portees.LieuxEcrire));
        await importer.DescribeAsync();
        // More than the system's own buffers hold.
        await importer.ImportAsync(Importer.Header + Importer.Rows(10_000));
        using var reader = await Attaque.AskAsync(api.Client.BaseAddress!, "/v1/exports/lieux.ndjson", "127.0.0.3");
        using var other = await Attaque.AskAsync(api.Client.BaseAddress!, "/v1/lieux?limite=10000", "127.0.0.3");
        await Task.Delay(1_000);
        var start = Stopwatch.GetTimestamp();

        Assert.Equal(0, await api.StopAsync(TimeSpan.FromSeconds(30)));

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        return command.ExecuteScalar()?.ToString();
    }
}
