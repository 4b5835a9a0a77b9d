using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MediationNumerique.Api.Tests.Features.Exports;

/// <summary>Readers who stop reading in the middle: what the server holds for each is a part of the answer, never the whole.</summary>
public sealed class ManyReadersTests : IDisposable
{
    private const int Readers = 50;
    private const int Megabyte = 1 << 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("mednum-lecteurs-").FullName;

    [SlowFact(FranceApi.File)]
    public async Task The_servers_memory_does_not_grow_with_the_number_of_readers_at_once()
    {
        await FranceApi.FillAsync(_folder);
        await using var api = await ApiProcess.StartAsync(_folder, ("Donnees:Exemples", "false"));
        foreach (var path in new[] { "/v1/exports/lieux.geojson", "/v1/lieux?format=geojson&limite=10000" })
        {
            var size = (await api.Client.GetByteArrayAsync(path)).Length;
            Assert.True(size > 10 * Megabyte, $"{path}: {size} bytes are too few to tell");
            await WithReadersAsync(api, path, 1, _ => Task.CompletedTask);
            var alone = ResidentBytes(api);

            await WithReadersAsync(api, path, Readers, async _ =>
            {
                await Task.Delay(1000);
                // A buffer and a pipe each, and nothing near the 50 times ten million bytes that are being sent.
                Assert.InRange(ResidentBytes(api) - alone, long.MinValue, Readers * 2L * Megabyte);
            });
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task WithReadersAsync(ApiProcess api, string path, int count, Func<int, Task> then)
    {
        var sockets = Enumerable.Range(0, count).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 16 * 1024 }).ToList();
        try
        {
            await Task.WhenAll(sockets.Select(socket => StartReadingAsync(socket, api.Client.BaseAddress!, path)));
            await then(count);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task StartReadingAsync(Socket socket, Uri server, string path)
    {
        await socket.ConnectAsync(server.Host, server.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n"));
        var buffer = new byte[64];
        await socket.ReceiveAsync(buffer);
        Assert.StartsWith("HTTP/1.1 200", Encoding.ASCII.GetString(buffer));
    }

    private static long ResidentBytes(ApiProcess api) => 1024 * long.Parse(
        File.ReadAllLines($"/proc/{api.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
