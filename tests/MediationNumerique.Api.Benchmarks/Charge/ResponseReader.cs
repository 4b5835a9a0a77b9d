using System.Buffers.Text;
using System.Globalization;

namespace MediationNumerique.Api.Benchmarks.Charge;

/// <summary>Finds the end of an HTTP/1.1 answer, by its length or by its chunks, without keeping the body.</summary>
internal struct ResponseReader()
{
    private bool _hasHead;
    private bool _isChunked;
    private bool _isLastChunk;

    // Bytes still to pass over: of the body, or of the chunk with the end of its line.
    private int _rest;

    public bool IsComplete { get; private set; }

    public int Status { get; private set; }

    public int Octets { get; private set; }

    /// <summary>How many bytes, at the start of the buffer, are still needed for the next read.</summary>
    public int Kept { get; private set; }

    public void Read(Span<byte> bytes)
    {
        var rest = (ReadOnlySpan<byte>)bytes;
        if (!_hasHead && !TryReadHead(ref rest))
        {
            Kept = bytes.Length;
            return;
        }
        while (!IsComplete && Advance(ref rest))
        {
        }
        rest.CopyTo(bytes);
        Kept = rest.Length;
    }

    private bool TryReadHead(ref ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }
        var head = bytes[..end];
        bytes = bytes[(end + 4)..];
        _hasHead = true;
        Status = Number(head["HTTP/1.1 ".Length..]);
        _isChunked = head.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0;
        var length = head.IndexOf("\r\nContent-Length: "u8);
        if (length >= 0)
        {
            Octets = Number(head[(length + "\r\nContent-Length: ".Length)..]);
            _rest = Octets;
        }
        IsComplete = !_isChunked && _rest == 0;

        return true;
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new FormatException("A number was expected in the head of an answer.");

    /// <summary>False when more bytes are needed.</summary>
    private bool Advance(ref ReadOnlySpan<byte> bytes)
    {
        if (_rest > 0)
        {
            var passed = Math.Min(_rest, bytes.Length);
            bytes = bytes[passed..];
            _rest -= passed;
            IsComplete = _rest == 0 && (!_isChunked || _isLastChunk);

            return passed > 0;
        }
        var end = bytes.IndexOf("\r\n"u8);
        if (end < 0)
        {
            return false;
        }
        var size = int.Parse(bytes[..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        bytes = bytes[(end + 2)..];
        (_isLastChunk, _rest) = (size == 0, size + 2);
        Octets += size;

        return true;
    }
}
