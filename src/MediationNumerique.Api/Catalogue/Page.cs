using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>Reads a page of the rows that match: at most so many after a key, in an order.</summary>
internal static class Page
{
    public static List<Hit<T>> Read<T>(Matches<T> matches, Selection selection, Tri tri, SortKey? after, int limit) where T : Entry
    {
        var from = selection.Circle?.Centre.ToDirection();
        var rows = tri is Tri.Distance or Tri.Pertinence
            ? BestRows.Read(matches, tri, from, after, limit)
            : SortedWalk.Read(matches, tri, after, limit);

        return [.. rows.Select(row => new Hit<T>(row.Table[row.Row], row.Key, from is { } centre
            ? row.Table[row.Row].Rounded(Direction.ToKilometres(row.Table.Index.Points.SquaredChord(row.Row, centre)))
            : null))];
    }
}

/// <summary>A row of a table, and where it stands.</summary>
internal readonly record struct RankedRow<T>(Table<T> Table, int Row, SortKey Key) where T : Entry;
