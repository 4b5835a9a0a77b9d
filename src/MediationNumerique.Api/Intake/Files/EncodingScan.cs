using System.Buffers;
using System.Text;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// Tells UTF-8 from Windows-1252 over all the bytes of a file: in UTF-8 a sign that is not ASCII is a sequence that follows
/// rules, and text of another encoding nearly always breaks them.
/// </summary>
internal sealed class EncodingScan
{
    /// <summary>Of a sequence that the end of a block cut.</summary>
    private readonly byte[] _cut = new byte[4];
    private int _cutLength;
    private long _valid;
    private long _invalid;

    public bool IsStrictUtf8 => _invalid + _cutLength == 0;

    public bool LooksLikeWindows1252 => _invalid + _cutLength > _valid;

    public void Add(ReadOnlySpan<byte> block)
    {
        // The cut sequence is completed byte by byte; it has four bytes at most.
        while (_cutLength > 0 && block.Length > 0)
        {
            _cut[_cutLength++] = block[0];
            block = block[1..];
            CountCut();
        }
        while (block.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next)
        {
            block = block[next..];
            var status = Rune.DecodeFromUtf8(block, out _, out var consumed);
            if (status is OperationStatus.NeedMoreData)
            {
                block.CopyTo(_cut);
                _cutLength = block.Length;
                return;
            }
            Count(status);
            block = block[consumed..];
        }
    }

    private void CountCut()
    {
        var status = Rune.DecodeFromUtf8(_cut.AsSpan(0, _cutLength), out var rune, out var consumed);
        if (status is OperationStatus.NeedMoreData)
        {
            return;
        }
        if (!rune.IsAscii)
        {
            Count(status);
        }
        _cut.AsSpan(consumed.._cutLength).CopyTo(_cut);
        _cutLength -= consumed;
        if (_cutLength > 0)
        {
            CountCut();
        }
    }

    private void Count(OperationStatus status)
    {
        if (status is OperationStatus.Done)
        {
            _valid++;
        }
        else
        {
            _invalid++;
        }
    }
}
