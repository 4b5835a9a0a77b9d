using System.Security.Cryptography;
using System.Text;

namespace MediationNumerique.Api.Schema;

/// <summary>Name-based UUIDs (RFC 9562 §5.5): the same name gives the same id on every instance and after every reload.</summary>
internal static class Uuid5
{
    /// <summary>This product's name space. Changing it changes every id.</summary>
    private static readonly byte[] s_namespace = new Guid("6f1d4a52-91d3-5c0e-9a5b-2f6b1c7e40d8").ToByteArray(bigEndian: true);

    public static Guid From(string name)
    {
        var input = new byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        s_namespace.CopyTo(input, 0);
        var length = 16 + Encoding.UTF8.GetBytes(name, input.AsSpan(16));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing secret rests on it.
        SHA1.HashData(input.AsSpan(0, length), hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);

        return new Guid(hash[..16], bigEndian: true);
    }
}
