using System.Buffers;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// The rows that pass a filter, as one bit a row over all tables. A table that has no row for one of the conditions is
/// passed over at once: that is how a territory prunes the other départements.
/// </summary>
internal sealed class Matches<T> : IDisposable where T : Entry
{
    private readonly ulong[] _bits;
    private readonly byte[]? _points;
    private readonly List<Slice> _slices = [];

    public Matches(TableSet<T> set, Selection selection)
    {
        _bits = ArrayPool<ulong>.Shared.Rent(Math.Max(1, set.Words));
        _points = selection.Words.IsEmpty ? null : ArrayPool<byte>.Shared.Rent(Math.Max(1, set.Words * 64));
        _points?.AsSpan().Clear();
        var start = 0;
        foreach (var table in set.Tables)
        {
            var slice = new Slice(table, start, Bits.WordsFor(table.Count), 0);
            start += slice.Words;
            if (table.Index.Select(selection, BitsOf(slice), PointsOf(slice)))
            {
                Add(slice with { Count = Bits.Count(BitsOf(slice)) });
            }
        }
    }

    public int Total { get; private set; }

    /// <summary>The tables that have rows here.</summary>
    public IReadOnlyList<Slice> Slices => _slices;

    public Span<ulong> BitsOf(Slice slice) => _bits.AsSpan(slice.Start, slice.Words);

    /// <summary>The relevance of each row of a table; empty where no text is sought.</summary>
    public Span<byte> PointsOf(Slice slice) => _points is null ? [] : _points.AsSpan(slice.Start * 64, slice.Words * 64);

    /// <summary>The counts by value over these rows, most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> CountBy(Critere critere)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var slice in _slices)
        {
            foreach (var (value, rows) in slice.Table.Index.Keys.Values(critere))
            {
                var count = rows.IsWholeTable ? slice.Count : rows.CountIn(BitsOf(slice));
                counts[value] = counts.GetValueOrDefault(value) + count;
            }
        }

        return [.. counts.Where(pair => pair.Value > 0)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_bits);
        if (_points is not null)
        {
            ArrayPool<byte>.Shared.Return(_points);
        }
    }

    private void Add(Slice slice)
    {
        if (slice.Count > 0)
        {
            _slices.Add(slice);
            Total += slice.Count;
        }
    }

    /// <summary>A table's part: where its bits start and how many words they take, and how many rows pass.</summary>
    internal readonly record struct Slice(Table<T> Table, int Start, int Words, int Count);
}
