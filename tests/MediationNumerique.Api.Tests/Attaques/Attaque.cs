using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>Attacks are measured: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AttaquesSeules
{
    public const string Name = "Attaques";
}

/// <summary>Clients that mean harm, and the client beside them that means none.</summary>
internal static class Attaque
{
    /// <summary>Sends a request over a connection of its own and reads nothing.</summary>
    /// <param name="server">Where it goes.</param>
    /// <param name="path">What it asks for.</param>
    /// <param name="from">An address of this machine, such as 127.0.0.7.</param>
    public static async Task<Socket> AskAsync(Uri server, string path, string from)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept-Encoding: identity\r\n\r\n"));
        }
        catch (SocketException)
        {
            // Turned away already.
        }

        return socket;
    }

    /// <summary>What a client waits for answers until an attack ends, in milliseconds: the 99th percentile, and the longest.</summary>
    public static async Task<(double Usual, double Longest)> WaitsAsync(HttpClient client, string path, Task attack)
    {
        var waits = new List<double>();
        while (!attack.IsCompleted || waits.Count < 20)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(20);
        }
        await attack;
        waits.Sort();

        return (waits[(int)(waits.Count * 0.99)], waits[^1]);
    }
}
