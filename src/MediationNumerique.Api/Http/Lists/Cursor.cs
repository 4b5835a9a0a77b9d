using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Http.Lists;

/// <summary>
/// Where a page ends: the last row's key, and a hash of filters and order, so that it is not used with others. Opaque to
/// clients; a forged one only starts elsewhere in the same list.
/// </summary>
internal static partial class Cursor
{
    private const byte Version = 1;
    private const int HeaderLength = 1 + 8 + 8 + 16;

    public static string Encode(SortKey key, ulong question)
    {
        var text = Encoding.UTF8.GetBytes(key.Text ?? "");
        var bytes = new byte[HeaderLength + text.Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1), question);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(9), key.Number);
        key.Id.TryWriteBytes(bytes.AsSpan(17), bigEndian: true, out _);
        text.CopyTo(bytes, HeaderLength);

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The key, and the question that the cursor belongs to; null for what is no cursor of ours.</summary>
    public static (SortKey Key, ulong Question)? Decode(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeaderLength || bytes[0] != Version)
        {
            return null;
        }
        var number = BinaryPrimitives.ReadDoubleBigEndian(bytes.AsSpan(9));
        var text = bytes.Length == HeaderLength ? null : Encoding.UTF8.GetString(bytes.AsSpan(HeaderLength));
        var key = new SortKey(number, text, new Guid(bytes.AsSpan(17, 16), bigEndian: true));

        return double.IsFinite(number) ? (key, BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(1))) : null;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{44,4000}$")]
    public static partial Regex Pattern();
}
