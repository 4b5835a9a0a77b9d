using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What a row is found by.</summary>
internal readonly record struct RowTerms(IEnumerable<Key> Keys, IEnumerable<FieldText> Texts);

/// <summary>
/// A segment of the catalogue: rows in the order of their ids, and the indexes over them. Immutable: a write makes a new
/// table out of the old rows and the changed ones.
/// </summary>
internal sealed class Table<T> where T : Entry
{
    private readonly T[] _rows;
    private readonly int[] _byNom;
    private readonly int[] _byDateMaj;

    /// <param name="rows">In any order.</param>
    /// <param name="describe">What a row is found by; only asked of rows that are not in <paramref name="last"/>.</param>
    /// <param name="last">The table that this one replaces.</param>
    public Table(IEnumerable<T> rows, Func<T, RowTerms> describe, Table<T>? last)
    {
        _rows = [.. rows.OrderBy(row => row.Id)];
        var (keys, texts) = IndexTerms(describe, last);
        Index = new SegmentIndex(
            _rows.Length,
            keys,
            texts,
            new PointIndex(_rows),
            new HoursIndex(_rows),
            Bits.Column(_rows.Length, row => _rows[row].DayMaj),
            Bits.Column(_rows.Length, row => _rows[row].Score));
        _byNom = Order(Tri.Nom);
        _byDateMaj = Order(Tri.DateMaj);
        Fingerprint = Catalogue.Fingerprint.Of(_rows.Select(row => row.Hash).ToArray());
    }

    public int Count => _rows.Length;

    public SegmentIndex Index { get; }

    /// <summary>A hash of all rows' JSON.</summary>
    public ulong Fingerprint { get; }

    public IReadOnlyList<T> Rows => _rows;

    public T this[int row] => _rows[row];

    /// <summary>The row that stands at a position of an order.</summary>
    public int RowAt(int position, Tri tri) => tri switch
    {
        Tri.Nom => _byNom[position],
        Tri.DateMaj => _byDateMaj[position],
        _ => position,
    };

    public SortKey KeyOf(int row, Tri tri) => tri switch
    {
        Tri.Nom => new(0, _rows[row].NomKey, _rows[row].Id),
        Tri.DateMaj => new(-Index.Days[row], null, _rows[row].Id),
        _ => new(0, null, _rows[row].Id),
    };

    /// <summary>The first position of an order that comes after a key.</summary>
    public int PositionAfter(SortKey? after, Tri tri)
    {
        var (low, high) = (0, after is null ? 0 : Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = KeyOf(RowAt(middle, tri), tri).CompareTo(after!.Value) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private (KeyIndex Keys, TextIndex Texts) IndexTerms(Func<T, RowTerms> describe, Table<T>? last)
    {
        var keys = new KeyIndex.Builder();
        var texts = new TextIndex.Builder();
        var kept = KeptRows.Of(last?._rows ?? [], _rows);
        if (last is not null)
        {
            keys.Keep(last.Index.Keys, kept);
            texts.Keep(last.Index.Texts, kept);
        }
        for (var row = 0; row < _rows.Length; row++)
        {
            if (!kept.IsKept[row])
            {
                var terms = describe(_rows[row]);
                keys.Add(row, terms.Keys);
                texts.Add(row, terms.Texts);
            }
        }

        return (keys.Build(_rows.Length), texts.Build());
    }

    private int[] Order(Tri tri) => [.. Enumerable.Range(0, Count).OrderBy(row => KeyOf(row, tri))];
}
