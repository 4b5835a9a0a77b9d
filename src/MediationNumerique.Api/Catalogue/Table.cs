using System.IO.Hashing;
using System.Runtime.InteropServices;
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

    public Table(IEnumerable<T> rows, Func<T, RowTerms> describe)
    {
        _rows = [.. rows.OrderBy(row => row.Id)];
        var keys = new KeyIndex.Builder();
        var texts = new TextIndex.Builder();
        for (var row = 0; row < _rows.Length; row++)
        {
            var terms = describe(_rows[row]);
            keys.Add(row, terms.Keys);
            texts.Add(row, terms.Texts);
        }
        Index = new SegmentIndex(
            _rows.Length,
            keys.Build(_rows.Length),
            texts.Build(),
            new PointIndex(_rows),
            Bits.Column(_rows.Length, row => _rows[row].DayMaj),
            Bits.Column(_rows.Length, row => _rows[row].Score));
        _byNom = Order(Tri.Nom);
        _byDateMaj = Order(Tri.DateMaj);
        Fingerprint = XxHash3.HashToUInt64(MemoryMarshal.AsBytes<ulong>(_rows.Select(row => row.Hash).ToArray()));
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

    private int[] Order(Tri tri) => [.. Enumerable.Range(0, Count).OrderBy(row => KeyOf(row, tri))];
}
