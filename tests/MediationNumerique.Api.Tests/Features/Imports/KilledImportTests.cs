using System.Globalization;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>
/// The real process, killed (SIGKILL) while it imports. <c>MEDNUM_TUER</c> tells how many times; the moments are spread over
/// the whole of an import, from before it is read until after it is published.
/// </summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 1_000;

    /// <summary>Until the server has certainly published; the command starts a process first.</summary>
    private static readonly TimeSpan s_server = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan s_command = TimeSpan.FromSeconds(4);

    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("MEDNUM_TUER") ?? "1", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [SlowFact]
    public async Task An_import_that_was_answered_ends_after_the_restart_and_is_never_seen_in_part()
    {
        string token;
        await using (var first = await ApiProcess.StartAsync(_folder.FullPath))
        {
            token = ApiProcess.Token(_folder.FullPath, "tuee", Portees.LieuxEcrire);
            await new Importer(first.Client, "tuee", token).DescribeAsync();
        }
        for (var round = 0; round < s_rounds; round++)
        {
            await KillAfterAsync(token, round, s_server * (round + 0.5) / s_rounds);
            await using var next = await ApiProcess.StartAsync(_folder.FullPath);
            var source = new Importer(next.Client, "tuee", token);

            await EndAllAsync(source, round + 1, next.Client, round);

            Assert.Equal(Rows, (await next.Client.ListAsync($"/v1/lieux?sources=tuee&q=Tour+{round}")).Total);
            using var kept = await next.Client.GetAsync($"/v1/sources/tuee/lieux/ecrit-{round}");
            Assert.Equal(200, (int)kept.StatusCode);
        }
    }

    [SlowFact]
    public async Task A_command_that_is_killed_ends_after_the_next_start_or_leaves_no_trace()
    {
        var file = Path.Combine(_folder.FullPath, "lieux.csv");
        await using (var first = await ApiProcess.StartAsync(_folder.FullPath))
        {
            await new Importer(first.Client, "tuee", ApiProcess.Token(_folder.FullPath, "tuee", Portees.LieuxEcrire)).DescribeAsync();
        }
        for (var round = 0; round < s_rounds; round++)
        {
            await File.WriteAllTextAsync(file, Importer.Header + Importer.Rows(Rows, $"Tour {round}"));
            await ApiProcess.RunCommandAsync(_folder.FullPath, s_command * (round + 0.5) / s_rounds, "importer", file, "--source", "tuee");
            await using var next = await ApiProcess.StartAsync(_folder.FullPath);
            var source = new Importer(next.Client, "tuee", ApiProcess.Token(_folder.FullPath, "tuee", Portees.LieuxEcrire));
            // Killed before the file was received, it left nothing; after, the server ends it.
            var received = (await source.JsonAsync("/v1/sources/tuee/imports")).GetProperty("total").GetInt32();

            await EndAllAsync(source, received, next.Client, round);

            Assert.Contains((await next.Client.ListAsync($"/v1/lieux?sources=tuee&q=Tour+{round}")).Total, (int[])[0, Rows]);
        }
    }

    /// <summary>A single write that is answered, then an import that is answered, then the end.</summary>
    private async Task KillAfterAsync(string token, int round, TimeSpan delay)
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath);
        var source = new Importer(api.Client, "tuee", token);
        using var put = await source.SendAsync(HttpMethod.Put, $"/v1/sources/tuee/lieux/ecrit-{round}",
            """{"pivot":"00000000000000","nom":"Écrit","commune":"Grenoble","code_postal":"38000","adresse":"1 rue Neuve","date_maj":"2026-01-31"}""");
        Assert.True(put.IsSuccessStatusCode);
        using var post = await source.SendAsync(HttpMethod.Post, "/v1/sources/tuee/imports", Importer.Header + Importer.Rows(Rows, $"Tour {round}"), "text/csv");
        Assert.Equal(202, (int)post.StatusCode);
        await Task.Delay(delay);
        await api.KillAsync();
    }

    /// <summary>Meanwhile, either all of the file is there or nothing of it.</summary>
    private static async Task EndAllAsync(Importer source, int imports, HttpClient client, int round)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var list = await source.JsonAsync("/v1/sources/tuee/imports");
            Assert.Equal(imports, list.GetProperty("total").GetInt32());
            Assert.Contains((await client.ListAsync($"/v1/lieux?sources=tuee&q=Tour+{round}")).Total, (int[])[0, Rows]);
            if (list.GetProperty("resultats").EnumerateArray().All(import => import.Text("etat") == "termine"))
            {
                return;
            }
            await Task.Delay(50, timeout.Token);
        }
    }
}
