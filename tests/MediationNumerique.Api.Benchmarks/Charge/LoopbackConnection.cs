using System.Net;
using System.Net.Sockets;

namespace MediationNumerique.Api.Benchmarks.Charge;

/// <summary>
/// One kept-alive connection that sends a request and reads its answer to the end, with as little work as that takes:
/// the client shares the machine with what it measures.
/// </summary>
internal sealed class LoopbackConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public async Task ConnectAsync(int port, CancellationToken cancellationToken) =>
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);

    /// <summary>The status, and the bytes of the body.</summary>
    public async ValueTask<(int Status, int Octets)> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        var reader = new ResponseReader();
        while (!reader.IsComplete)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(reader.Kept), cancellationToken);
            if (received == 0)
            {
                throw new IOException("The server closed the connection in the middle of an answer.");
            }
            reader.Read(_buffer.AsSpan(0, reader.Kept + received));
        }

        return (reader.Status, reader.Octets);
    }

    public void Dispose() => _socket.Dispose();
}
