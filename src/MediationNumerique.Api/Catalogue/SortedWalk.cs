using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Orders that each table keeps ready: walks every table in its order, and takes the least of the rows they stand at.
/// </summary>
internal static class SortedWalk
{
    public static List<RankedRow<T>> Read<T>(Matches<T> matches, Tri tri, SortKey? after, int limit) where T : Entry
    {
        var queue = new PriorityQueue<(int Slice, int Position), SortKey>();
        for (var i = 0; i < matches.Slices.Count; i++)
        {
            if (At(matches, i, matches.Slices[i].Table.PositionAfter(after, tri), tri) is { } first)
            {
                queue.Enqueue((i, first.Position), first.Key);
            }
        }
        var rows = new List<RankedRow<T>>(Math.Min(limit, matches.Total));
        while (rows.Count < limit && queue.TryPeek(out var at, out var key))
        {
            var table = matches.Slices[at.Slice].Table;
            rows.Add(new(table, table.RowAt(at.Position, tri), key));
            if (At(matches, at.Slice, at.Position + 1, tri) is { } next)
            {
                queue.DequeueEnqueue((at.Slice, next.Position), next.Key);
            }
            else
            {
                queue.Dequeue();
            }
        }

        return rows;
    }

    /// <summary>The first row of a table that matches, from a position on; null where there is none.</summary>
    private static (int Position, SortKey Key)? At<T>(Matches<T> matches, int index, int position, Tri tri) where T : Entry
    {
        var slice = matches.Slices[index];
        position = Next(slice.Table, matches.BitsOf(slice), position, tri);

        return position >= 0 ? (position, slice.Table.KeyOf(slice.Table.RowAt(position, tri), tri)) : null;
    }

    private static int Next<T>(Table<T> table, ReadOnlySpan<ulong> bits, int position, Tri tri) where T : Entry
    {
        if (tri is Tri.Id)
        {
            return Bits.Next(bits, position);
        }
        while (position < table.Count && !Bits.Has(bits, table.RowAt(position, tri)))
        {
            position++;
        }

        return position < table.Count ? position : -1;
    }
}
