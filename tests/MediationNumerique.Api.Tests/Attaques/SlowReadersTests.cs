using System.Diagnostics;
using System.Net.Sockets;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>Who asks for much and reads at a trickle holds little memory.</summary>
[Collection(AttaquesSeules.Name)]
public sealed class SlowReadersTests(ITestOutputHelper output) : IDisposable
{
    private const int Readers = 1_300;

    /// <summary>Bytes that an attack by one address may cost.</summary>
    private const long MostMemory = 200L << 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [SlowFact]
    public async Task More_than_a_thousand_connections_of_one_address_take_little_memory_and_nothing_from_another()
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath, ("Debit:Actif", "true"), ("Debit:Lectures", "100000"));
        var importer = new Importer(api.Client, "lente", ApiProcess.Token(_folder.FullPath, "lente", Portees.LieuxEcrire));
        await importer.DescribeAsync();
        await importer.ImportAsync(Importer.Header + Importer.Rows(5_000));
        using var server = Process.GetProcessById(api.Id);
        var before = server.WorkingSet64;

        var sockets = new List<Socket>();
        for (var i = 0; i < Readers; i++)
        {
            sockets.Add(await Attaque.AskAsync(api.Client.BaseAddress!, $"/v1/lieux?limite=10000&score_min=0.{i % 9}", "127.0.0.9"));
        }
        var trickle = TrickleAsync(sockets, TimeSpan.FromSeconds(8));
        var (wait, _) = await Attaque.WaitsAsync(api.Client, "/v1/lieux?limite=5", trickle);
        server.Refresh();
        var cost = server.WorkingSet64 - before;
        output.WriteLine($"{cost >> 20} MB more; another client waits {wait:0.0} ms at the 99th percentile");
        sockets.ForEach(socket => socket.Dispose());

        Assert.InRange(cost, long.MinValue, MostMemory);
        Assert.InRange(wait, 0, 500);
    }

    /// <summary>600 bytes a second each; those that were closed are left out.</summary>
    private static async Task TrickleAsync(List<Socket> sockets, TimeSpan time)
    {
        var bytes = new byte[300];
        for (var round = 0; round < time.TotalSeconds * 2; round++)
        {
            foreach (var socket in sockets.Where(socket => socket.Available > 0))
            {
                try
                {
                    await socket.ReceiveAsync(bytes);
                }
                catch (SocketException)
                {
                    // Closed by the server.
                }
            }
            await Task.Delay(500);
        }
    }
}
