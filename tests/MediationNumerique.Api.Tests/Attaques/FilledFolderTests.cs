using System.Net;
using System.Net.Sockets;
using System.Text;
using MediationNumerique.Api.Tests.Web.Auth;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>Files that nobody has the right to send fill no disk and take no turn from others.</summary>
[Collection(AttaquesSeules.Name)]
public sealed class FilledFolderTests : IDisposable
{
    private const long MostBytes = 130L << 20;

    private readonly TemporaryFolder _folder = new();

    private string Temporary => Path.Combine(_folder.FullPath, "temporaire");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [SlowFact]
    public async Task Twenty_large_files_of_one_address_take_the_room_of_two_and_another_address_is_served()
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath, ("Donnees:Exemples", "true"));
        var uploads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UploadAsync(api.Client.BaseAddress!)));
        await Task.Delay(3_000);

        var bytes = new DirectoryInfo(Temporary).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        using var content = new StringContent("id,nom\n1,Essai\n", Encoding.UTF8, "text/csv");
        using var validation = await api.Client.PostAsync("/v1/validations", content);
        using var export = await api.Client.GetAsync("/v1/exports/lieux.geojson");
        foreach (var upload in uploads)
        {
            upload.Dispose();
        }

        Assert.InRange(bytes, 0, MostBytes);
        Assert.Equal(HttpStatusCode.OK, validation.StatusCode);
        Assert.Equal(HttpStatusCode.OK, export.StatusCode);
    }

    [SlowFact]
    public async Task What_killed_processes_left_goes_at_the_next_start_and_a_deleted_folder_is_made_anew()
    {
        await using (var killed = await ApiProcess.StartAsync(_folder.FullPath, ("Donnees:Exemples", "true")))
        {
            using var upload = await UploadAsync(killed.Client.BaseAddress!);
            using var export = await killed.Client.GetAsync("/v1/exports/lieux.geojson");
            Assert.Equal(HttpStatusCode.OK, export.StatusCode);
            await Task.Delay(500);
            await killed.KillAsync();
        }
        var orphan = Assert.Single(Directory.EnumerateDirectories(Temporary));
        await using var api = await ApiProcess.StartAsync(_folder.FullPath);

        Assert.False(Directory.Exists(orphan));
        using var first = await api.Client.GetAsync("/v1/exports/lieux.geojson");
        Directory.Delete(Temporary, recursive: true);
        using var again = await api.Client.GetAsync("/v1/exports/lieux.geojson");
        using var content = new StringContent("id,nom\n1,Essai\n", Encoding.UTF8, "text/csv");
        using var validation = await api.Client.PostAsync("/v1/validations", content);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, again.StatusCode, validation.StatusCode]);
    }

    /// <summary>Twenty megabytes, then silence.</summary>
    private static async Task<Socket> UploadAsync(Uri server)
    {
        const int Length = 20 << 20;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.4"), 0));
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /v1/validations HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: text/csv\r\nContent-Length: {Length + 1000}\r\n\r\n"));
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.SendAsync(new byte[Length], SocketFlags.None, patience.Token);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // Turned away.
        }

        return socket;
    }
}
