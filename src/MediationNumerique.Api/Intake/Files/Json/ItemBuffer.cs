namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>The part of a stream that is being cut into items; it grows up to an item's largest size.</summary>
internal sealed class ItemBuffer(Stream stream)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>What has been read and not taken.</summary>
    public ReadOnlyMemory<byte> Unread => _bytes.AsMemory(_start.._end);

    public bool IsFinal { get; private set; }

    public bool IsFull => _end - _start >= FileBounds.LongestItem;

    public void Take(int count) => _start += count;

    /// <summary>Reads on. What was given before is no longer valid.</summary>
    public void Fill()
    {
        var length = _end - _start;
        if (length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }
        _bytes.AsSpan(_start, length).CopyTo(_bytes);
        (_start, _end) = (0, length);
        var read = stream.Read(_bytes.AsSpan(length));
        _end += read;
        IsFinal = read == 0;
    }
}
