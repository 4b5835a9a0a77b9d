using System.Numerics;
using System.Runtime.Intrinsics;

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>A set of row numbers as one bit a row, 64 rows a word.</summary>
internal static class Bits
{
    public static int WordsFor(int rows) => (rows + 63) >> 6;

    public static void Fill(Span<ulong> bits, int rows)
    {
        bits.Fill(ulong.MaxValue);
        if ((rows & 63) != 0)
        {
            bits[^1] = (1UL << (rows & 63)) - 1;
        }
    }

    public static bool Has(ReadOnlySpan<ulong> bits, int row) => (bits[row >> 6] >> (row & 63) & 1) != 0;

    public static void Set(Span<ulong> bits, int row) => bits[row >> 6] |= 1UL << (row & 63);

    public static void Clear(Span<ulong> bits, int row) => bits[row >> 6] &= ~(1UL << (row & 63));

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Keeps in <paramref name="bits"/> what is in both.</summary>
    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= other[i];
        }
    }

    /// <summary>The first row at or after <paramref name="row"/>, or -1.</summary>
    public static int Next(ReadOnlySpan<ulong> bits, int row)
    {
        var index = row >> 6;
        if (index >= bits.Length)
        {
            return -1;
        }
        var word = bits[index] & (ulong.MaxValue << (row & 63));
        while (word == 0)
        {
            if (++index == bits.Length)
            {
                return -1;
            }
            word = bits[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Which of 64 bytes are not zero.</summary>
    public static ulong NonZero(ReadOnlySpan<byte> bytes) =>
        (~Vector512.Equals(Vector512.Create(bytes), Vector512<byte>.Zero)).ExtractMostSignificantBits();

    /// <summary>Which of 64 bytes are not less.</summary>
    public static ulong AtLeast(ReadOnlySpan<byte> bytes, byte least) =>
        Vector512.GreaterThanOrEqual(Vector512.Create(bytes), Vector512.Create(least)).ExtractMostSignificantBits();

    /// <summary>Which of 64 numbers are not less.</summary>
    public static ulong AtLeast(ReadOnlySpan<int> numbers, int least)
    {
        var mask = 0UL;
        for (var i = 0; i < 64; i += Vector512<int>.Count)
        {
            var some = Vector512.Create(numbers[i..(i + Vector512<int>.Count)]);
            mask |= Vector512.GreaterThanOrEqual(some, Vector512.Create(least)).ExtractMostSignificantBits() << i;
        }

        return mask;
    }

    /// <summary>One value a row, filled up to whole words, so that 64 rows can be looked at together.</summary>
    public static T[] Column<T>(int rows, Func<int, T> valueOf)
    {
        var column = new T[WordsFor(rows) * 64];
        for (var row = 0; row < rows; row++)
        {
            column[row] = valueOf(row);
        }

        return column;
    }

    /// <summary>Clears the rows that do not pass.</summary>
    public static void Keep<TTest>(Span<ulong> bits, TTest test) where TTest : IRowTest
    {
        for (var i = 0; i < bits.Length; i++)
        {
            var kept = bits[i];
            for (var rest = kept; rest != 0; rest &= rest - 1)
            {
                var row = (i << 6) + BitOperations.TrailingZeroCount(rest);
                kept &= test.Passes(row) ? ulong.MaxValue : ~(1UL << row);
            }
            bits[i] = kept;
        }
    }
}

/// <summary>A condition on one row; a struct, so that the loop over the rows has it inline.</summary>
internal interface IRowTest
{
    bool Passes(int row);
}
