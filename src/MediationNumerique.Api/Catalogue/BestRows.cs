using System.Numerics;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Orders that depend on the question, distance and relevance: one pass over the rows, keeping the best seen so far.
/// Relevance has few values, so that most rows tie: rows stand in the order of their ids, and a tie is settled by the row's
/// number wherever it can be, without a look at the row itself.
/// </summary>
internal static class BestRows
{
    private static readonly Comparer<SortKey> s_worstFirst = Comparer<SortKey>.Create((a, b) => b.CompareTo(a));

    public static List<RankedRow<T>> Read<T>(Matches<T> matches, Tri tri, Direction? from, SortKey? after, int limit) where T : Entry
    {
        var best = new PriorityQueue<RankedRow<T>, SortKey>(s_worstFirst);
        foreach (var slice in matches.Slices)
        {
            Read(matches, slice, tri is Tri.Distance ? from : null, after, best, limit);
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderBy(row => row.Key)];
    }

    private static void Read<T>(
        Matches<T> matches, Matches<T>.Slice slice, Direction? from, SortKey? after, PriorityQueue<RankedRow<T>, SortKey> best, int limit)
        where T : Entry
    {
        var table = slice.Table;
        var bits = matches.BitsOf(slice);
        var points = matches.PointsOf(slice);
        var least = after?.Number ?? double.MinValue;
        var firstOfLeast = after is { } key ? table.PositionAfter(new SortKey(0, null, key.Id), Tri.Id) : 0;
        var most = Most(best, limit);
        // Once a row of a number has lost, so have the later ones of the same number.
        var lost = double.NaN;
        for (var word = 0; word < bits.Length; word++)
        {
            // Of 64 rows, hardly any is relevant enough.
            var rest = from is null ? bits[word] & Bits.AtLeast(points.Slice(word * 64, 64), Fewest(most, lost)) : bits[word];
            for (; rest != 0; rest &= rest - 1)
            {
                var row = (word * 64) + BitOperations.TrailingZeroCount(rest);
                var number = from is { } centre ? table.Index.Points.SquaredChord(row, centre) : -points[row];
                if (number > most || number == lost || number < least || (number == least && row < firstOfLeast))
                {
                    continue;
                }
                var offered = new SortKey(number, null, table[row].Id);
                if (!TryAdd(best, new(table, row, offered), limit))
                {
                    lost = number;
                }
                most = Most(best, limit);
            }
        }
    }

    /// <summary>The points that a row needs: as many as the last of the best has, one more where that tie is lost.</summary>
    private static byte Fewest(double most, double lost) => (byte)(most > 0 ? 0 : most == lost ? 1 - most : -most);

    private static bool TryAdd<T>(PriorityQueue<RankedRow<T>, SortKey> best, RankedRow<T> row, int limit) where T : Entry
    {
        if (best.Count < limit)
        {
            best.Enqueue(row, row.Key);

            return true;
        }

        return best.EnqueueDequeue(row, row.Key) != row;
    }

    /// <summary>The number beyond which a row has no chance.</summary>
    private static double Most<T>(PriorityQueue<RankedRow<T>, SortKey> best, int limit) where T : Entry =>
        best.Count == limit && best.TryPeek(out _, out var last) ? last.Number : double.MaxValue;
}
