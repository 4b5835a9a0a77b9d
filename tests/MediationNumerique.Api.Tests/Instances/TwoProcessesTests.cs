using System.Diagnostics;
using System.Net;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Persistence;

namespace MediationNumerique.Api.Tests.Instances;

/// <summary>Two servers on one database, each in a process of its own.</summary>
public sealed class TwoProcessesTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _database = new();
    private ApiProcess _one = null!;
    private ApiProcess _other = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await _database.Writer.AddAsync(Declared.Source("hub"), Declared.Lieux(3), [], [], "essai", default);
        var servers = await Task.WhenAll(ApiProcess.StartAsync(_database.Folder), ApiProcess.StartAsync(_database.Folder));
        (_one, _other) = (servers[0], servers[1]);
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task What_any_process_writes_every_server_reads_within_two_seconds()
    {
        var lieu = Declared.Lieu("neuf");
        await _database.Get<StatementStore>().PutAsync(StatementKinds.Lieux, ("hub", lieu.Id), lieu, _ => true, "essai", default);

        var waits = await Task.WhenAll(WaitForAsync(_one, lieu.Id), WaitForAsync(_other, lieu.Id));

        Assert.All(waits, wait => Assert.True(wait < TimeSpan.FromSeconds(2), $"{wait}"));
    }

    [Fact]
    public async Task A_server_that_is_killed_leaves_the_other_one_at_work()
    {
        await _one.KillAsync();

        using var answer = await _other.Client.GetAsync("/v1/lieux");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => _one.Client.GetAsync("/v1/lieux"));
    }

    private static async Task<TimeSpan> WaitForAsync(ApiProcess server, string id)
    {
        var watch = Stopwatch.StartNew();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var answer = await server.Client.GetAsync($"/v1/lieux/{Identifiants.Lieu("hub", id)}", patience.Token);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                return watch.Elapsed;
            }
            await Task.Delay(20, patience.Token);
        }
    }
}
