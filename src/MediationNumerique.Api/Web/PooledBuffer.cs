using System.Buffers;

namespace MediationNumerique.Api.Web;

/// <summary>
/// Gathers an answer in memory from the pool. An answer that fits leaves in one piece and says its length; a larger one
/// leaves in parts, so that no request holds more than one.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>A part, with the row that passes it, fits in an array of 512 KB, and the pool has none between 512 KB and twice that.</summary>
    private const int Part = 480 * 1024;

    private const int Piece = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _length;
    private bool _isInParts;

    public bool IsFull => _length >= Part;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    /// <summary>Takes back the last bytes.</summary>
    public void Remove(int count) => _length -= count;

    public void Clear() => _length = 0;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));

        return _bytes.AsSpan(_length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));

        return _bytes.AsMemory(_length);
    }

    /// <summary>Sends a part; more is to come. Piece by piece: for a slow reader, the pipe copies what it is given and holds it too.</summary>
    public async ValueTask SendPartAsync(HttpContext http)
    {
        _isInParts = true;
        for (var start = 0; start < _length; start += Piece)
        {
            await http.Response.BodyWriter.WriteAsync(_bytes.AsMemory(start, Math.Min(Piece, _length - start)), http.RequestAborted);
        }
        _length = 0;
    }

    /// <summary>Sends the rest, with its length where it is all there is.</summary>
    public async ValueTask SendAsync(HttpContext http)
    {
        if (_isInParts)
        {
            await SendPartAsync(http);
            return;
        }
        http.Response.ContentLength = _length;
        await http.Response.BodyWriter.WriteAsync(_bytes.AsMemory(0, _length), http.RequestAborted);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Reserve(int size)
    {
        if (_bytes.Length - _length >= size)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + size));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
