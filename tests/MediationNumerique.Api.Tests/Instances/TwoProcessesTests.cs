using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Features.Changements;
using MediationNumerique.Api.Tests.Storage;

namespace MediationNumerique.Api.Tests.Instances;

/// <summary>Two servers on one database, each in a process of its own.</summary>
public sealed class TwoProcessesTests : IAsyncLifetime
{
    private const int LieuxAtStart = 3;

    private readonly TemporaryDatabase _database = new();
    private ApiProcess[] _servers = [];
    private string _token = "";

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await _database.Writer.AddAsync(Declared.Source("hub"), Declared.Lieux(LieuxAtStart), [], [], "essai", default);
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
        await _database.DisposeAsync();
    }

    [SlowFact]
    public async Task What_one_server_writes_the_other_reads_within_two_seconds()
    {
        await StartAsync();
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 3; i++)
        {
            var lieu = Declared.Lieu($"neuf {i}");
            await PutAsync(_servers[0], lieu);

            // Who wrote it reads it at once.
            await _servers[0].Client.JsonAsync(Url(lieu));
            waits.Add(await WaitForAsync(_servers[1], Url(lieu)));
        }

        // The machine that runs the tests may be late once.
        Assert.True(waits.Min() < TimeSpan.FromSeconds(2), string.Join(", ", waits));
    }

    [SlowFact]
    public async Task With_four_writers_in_each_copies_of_both_lose_nothing_and_see_it_in_the_order_of_the_writes()
    {
        const int Writers = 4;
        const int Each = 40;
        await StartAsync();
        var expected = (2 * Writers * Each) + LieuxAtStart;
        var writers = _servers.SelectMany((server, i) => Enumerable.Range(0, Writers).Select(writer => WriteAsync(server, $"{i}-{writer}", Each)));

        var writing = Task.WhenAll(writers);
        var copies = await Task.WhenAll(_servers.Select(server => FollowAsync(server, expected)));
        await writing;

        var data = await Copy.ReadAllAsync(_servers[0].Client);
        Assert.Equal(expected, data.Keys.Count(key => key.Nature is "lieu"));
        Assert.All(copies, copy => Assert.Equal(data.OrderBy(item => item.Key), copy.Items.OrderBy(item => item.Key)));
        Assert.All(copies, copy => Assert.Equal(2 * Writers, copy.Numbers.Count));
        Assert.All(copies.SelectMany(copy => copy.Numbers), numbers => Assert.Equal(numbers.Order(), numbers));
    }

    [SlowFact]
    public async Task A_server_that_is_killed_leaves_the_other_one_at_work()
    {
        await StartAsync();

        await _servers[0].KillAsync();

        using var answer = await _servers[1].Client.GetAsync("/v1/lieux");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => _servers[0].Client.GetAsync("/v1/lieux"));
    }

    private static string Url(LieuMediationNumerique lieu) => $"/v1/lieux/{Identifiants.Lieu("hub", lieu.Id)}";

    private async Task StartAsync()
    {
        _servers = await Task.WhenAll(ApiProcess.StartAsync(_database.Folder), ApiProcess.StartAsync(_database.Folder));
        _token = ApiProcess.Token(_database.Folder, "hub", "lieux:ecrire");
    }

    private async Task WriteAsync(ApiProcess server, string writer, int lieux)
    {
        for (var i = 0; i < lieux; i++)
        {
            await PutAsync(server, Declared.Lieu($"{writer}-{i}"));
        }
    }

    private async Task PutAsync(ApiProcess server, LieuMediationNumerique lieu)
    {
        using var answer = await server.Client.PutLieuAsync("hub", lieu, _token);
        Assert.True(answer.StatusCode is HttpStatusCode.Created, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()} {server.Output}");
    }

    /// <summary>Until the copy has so many places: its content; and by writer, its places' numbers as the feed first gave them.</summary>
    private static async Task<(IReadOnlyDictionary<(string Nature, string Id), string> Items, ILookup<string, int> Numbers)> FollowAsync(
        ApiProcess server, int lieux)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var copy = await Copy.MakeAsync(server.Client);
        var changes = new List<JsonElement>();
        while (copy.Items.Keys.Count(key => key.Nature is "lieu") < lieux)
        {
            await Task.Delay(50, patience.Token);
            changes.AddRange(await copy.FollowAsync(7));
        }
        changes.AddRange(await copy.FollowAsync());

        return (copy.Items, changes
            .Select(change => change.Child("lieu")?.Text("id_source")?.Split('-'))
            .OfType<string[]>()
            .Where(id => id.Length == 3)
            .Select(id => (Writer: $"{id[0]}-{id[1]}", Number: int.Parse(id[2], CultureInfo.InvariantCulture)))
            .Distinct()
            .ToLookup(lieu => lieu.Writer, lieu => lieu.Number));
    }

    private static async Task<TimeSpan> WaitForAsync(ApiProcess server, string url)
    {
        var watch = Stopwatch.StartNew();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var answer = await server.Client.GetAsync(url, patience.Token);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                return watch.Elapsed;
            }
            await Task.Delay(20, patience.Token);
        }
    }
}
