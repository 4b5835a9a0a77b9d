using MediationNumerique.Api.Auth;
using MediationNumerique.Api.Tests.Auth;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>The real process, killed (SIGKILL) while it imports.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 2_000;

    /// <summary>Milliseconds: before, while and after it is read.</summary>
    private static readonly int[] s_delays = [0, 120, 400];

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_import_that_was_answered_ends_after_the_restart_and_is_never_seen_in_part()
    {
        string token;
        await using (var first = await ApiProcess.StartAsync(_folder.FullPath))
        {
            token = ApiProcess.Token(_folder.FullPath, "tuee", Portees.LieuxEcrire);
            await new Importer(first.Client, "tuee", token).DescribeAsync();
        }
        foreach (var (round, milliseconds) in s_delays.Index())
        {
            await KillAfterAsync(token, $"Tour {round}", milliseconds);
            await using var next = await ApiProcess.StartAsync(_folder.FullPath);
            var source = new Importer(next.Client, "tuee", token);

            await EndAllAsync(source, round + 1, next.Client);

            Assert.Equal(Rows, (await next.Client.ListAsync($"/v1/lieux?sources=tuee&q=Tour+{round}")).Total);
            using var kept = await next.Client.GetAsync($"/v1/sources/tuee/lieux/ecrit-{round}");
            Assert.Equal(200, (int)kept.StatusCode);
        }
    }

    /// <summary>A single write that is answered, then an import that is answered, then the end.</summary>
    private async Task KillAfterAsync(string token, string nom, int milliseconds)
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath);
        var source = new Importer(api.Client, "tuee", token);
        using var put = await source.SendAsync(HttpMethod.Put, $"/v1/sources/tuee/lieux/ecrit-{nom[^1]}",
            """{"pivot":"00000000000000","nom":"Écrit","commune":"Grenoble","code_postal":"38000","adresse":"1 rue Neuve","date_maj":"2026-01-31"}""");
        Assert.True(put.IsSuccessStatusCode);
        using var post = await source.SendAsync(HttpMethod.Post, "/v1/sources/tuee/imports", Importer.Header + Importer.Rows(Rows, nom), "text/csv");
        Assert.Equal(202, (int)post.StatusCode);
        await Task.Delay(milliseconds);
        await api.KillAsync();
    }

    /// <summary>Meanwhile, either all of the file is there or nothing of it.</summary>
    private static async Task EndAllAsync(Importer source, int imports, HttpClient client)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var list = await source.JsonAsync("/v1/sources/tuee/imports");
            Assert.Equal(imports, list.GetProperty("total").GetInt32());
            Assert.Contains((await client.ListAsync($"/v1/lieux?sources=tuee&q=Tour+{imports - 1}")).Total, (int[])[0, Rows]);
            if (list.GetProperty("resultats").EnumerateArray().All(import => import.Text("etat") == "termine"))
            {
                return;
            }
            await Task.Delay(50, timeout.Token);
        }
    }
}
