using System.Numerics;

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>
/// The rows of a table that have one value: as a list where they are few, as bits where they are many (from one row in
/// 32, a list takes more room than bits).
/// </summary>
internal sealed class RowSet
{
    private readonly int[]? _list;
    private readonly ulong[]? _bits;

    /// <param name="rows">Ascending, each once.</param>
    /// <param name="tableRows">The number of rows in the table.</param>
    public RowSet(List<int> rows, int tableRows)
    {
        Count = rows.Count;
        IsWholeTable = rows.Count == tableRows;
        if (rows.Count * 32L < tableRows)
        {
            _list = [.. rows];
            return;
        }
        _bits = new ulong[Bits.WordsFor(tableRows)];
        foreach (var row in rows)
        {
            Bits.Set(_bits, row);
        }
    }

    public int Count { get; }

    public bool IsWholeTable { get; }

    /// <summary>Ascending.</summary>
    public IEnumerable<int> Rows
    {
        get
        {
            if (_bits is null)
            {
                return _list!;
            }

            return FromBits();
        }
    }

    public bool Has(int row) => _bits is null ? Array.BinarySearch(_list!, row) >= 0 : Bits.Has(_bits, row);

    public void AddTo(Span<ulong> bits)
    {
        if (_bits is null)
        {
            foreach (var row in _list!)
            {
                Bits.Set(bits, row);
            }
            return;
        }
        for (var i = 0; i < _bits.Length; i++)
        {
            bits[i] |= _bits[i];
        }
    }

    private IEnumerable<int> FromBits()
    {
        for (var row = Bits.Next(_bits, 0); row >= 0; row = Bits.Next(_bits, row + 1))
        {
            yield return row;
        }
    }

    public int CountIn(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        if (_bits is null)
        {
            foreach (var row in _list!)
            {
                count += Bits.Has(bits, row) ? 1 : 0;
            }
            return count;
        }
        for (var i = 0; i < _bits.Length; i++)
        {
            count += BitOperations.PopCount(bits[i] & _bits[i]);
        }

        return count;
    }
}
