using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MediationNumerique.Api.Auth;
using MediationNumerique.Api.Tests.Auth;
using MediationNumerique.Api.Tests.Features.Imports;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>Who asks for much and reads at a trickle holds little memory, and is cut in the end.</summary>
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
        var wait = await Attaque.WaitsAsync(api.Client, "/v1/lieux?limite=5", trickle);
        server.Refresh();
        var cost = server.WorkingSet64 - before;
        output.WriteLine($"{cost >> 20} MB more; another client waits {wait:0.0} ms at the 99th percentile");
        sockets.ForEach(socket => socket.Dispose());

        Assert.InRange(cost, long.MinValue, MostMemory);
        Assert.InRange(wait, 0, 500);
    }

    [SlowFact]
    public async Task Who_reads_slower_than_anybody_does_is_cut()
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath);
        var importer = new Importer(api.Client, "lente", ApiProcess.Token(_folder.FullPath, "lente", Portees.LieuxEcrire));
        await importer.DescribeAsync();
        await importer.ImportAsync(Importer.Header + Importer.Rows(10_000));
        using var socket = await Attaque.AskAsync(api.Client.BaseAddress!, "/v1/lieux?limite=10000", "127.0.0.9");

        await TrickleAsync([socket], TimeSpan.FromSeconds(45));
        // What was on its way is still there; the end is not.
        var answer = new MemoryStream();
        var block = new byte[1 << 16];
        try
        {
            while (await socket.ReceiveAsync(block) is > 0 and var read)
            {
                answer.Write(block, 0, read);
            }
        }
        catch (SocketException)
        {
            // Reset by the server.
        }

        Assert.False(answer.GetBuffer().AsSpan(0, (int)answer.Length).EndsWith("\r\n0\r\n\r\n"u8), $"{answer.Length} bytes");
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
