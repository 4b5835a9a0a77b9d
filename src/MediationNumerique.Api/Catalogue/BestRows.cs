using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Orders that depend on the question, distance and relevance: one pass over the rows, keeping the best seen so far.
/// </summary>
internal static class BestRows
{
    public static List<RankedRow<T>> Read<T>(Matches<T> matches, Tri tri, Direction? from, SortKey? after, int limit) where T : Entry
    {
        var best = new PriorityQueue<RankedRow<T>, SortKey>(Comparer<SortKey>.Create((a, b) => b.CompareTo(a)));
        var worst = double.MaxValue;
        foreach (var slice in matches.Slices)
        {
            var bits = matches.BitsOf(slice);
            var points = matches.PointsOf(slice);
            for (var row = Bits.Next(bits, 0); row >= 0; row = Bits.Next(bits, row + 1))
            {
                var number = tri is Tri.Distance ? slice.Table.Index.Points.SquaredChord(row, from!.Value) : -points[row];
                if (number > worst || number < (after?.Number ?? double.MinValue))
                {
                    continue;
                }
                Offer(best, new(slice.Table, row, new(number, null, slice.Table[row].Id)), after, limit);
                worst = best.Count == limit && best.TryPeek(out _, out var key) ? key.Number : double.MaxValue;
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderBy(row => row.Key)];
    }

    private static void Offer<T>(PriorityQueue<RankedRow<T>, SortKey> best, RankedRow<T> row, SortKey? after, int limit) where T : Entry
    {
        if (after is { } last && row.Key.CompareTo(last) <= 0)
        {
            return;
        }
        if (best.Count < limit)
        {
            best.Enqueue(row, row.Key);
        }
        else
        {
            best.EnqueueDequeue(row, row.Key);
        }
    }
}
