using System.Buffers;
using System.Text;

namespace MediationNumerique.Api.Features.Cartes.Mvt;

/// <summary>The little of Protocol Buffers' wire format that a vector tile is written in: numbers and byte strings.</summary>
internal static class Protobuf
{
    private const int LongestVarint = 10;

    /// <summary>A number, seven bits a byte, the lowest first.</summary>
    public static void WriteVarint(this IBufferWriter<byte> output, ulong number)
    {
        var span = output.GetSpan(LongestVarint);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
        {
            span[length++] = (byte)(number | 0x80);
        }
        span[length++] = (byte)number;
        output.Advance(length);
    }

    public static void WriteField(this IBufferWriter<byte> output, int field, ulong number)
    {
        output.WriteVarint((ulong)field << 3);
        output.WriteVarint(number);
    }

    /// <summary>Bytes, a text, a message or packed numbers: all are a length and so many bytes.</summary>
    public static void WriteField(this IBufferWriter<byte> output, int field, ReadOnlySpan<byte> bytes)
    {
        output.WriteVarint(((ulong)field << 3) | 2);
        output.WriteVarint((ulong)bytes.Length);
        output.Write(bytes);
    }

    public static void WriteField(this IBufferWriter<byte> output, int field, string text) => output.WriteField(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Small numbers of either sign as small numbers without one.</summary>
    public static ulong ZigZag(int number) => (uint)((number << 1) ^ (number >> 31));
}
