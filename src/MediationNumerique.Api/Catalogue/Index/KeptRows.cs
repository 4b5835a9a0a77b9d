namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>
/// Which rows of a table the next one keeps, and under which numbers: what they are found by need not be told again. Rows
/// keep their order, since both tables are in the order of the ids.
/// </summary>
internal sealed class KeptRows
{
    private const int Gone = -1;

    // The new number of each old row.
    private readonly int[] _numbers;
    private readonly List<int> _gone = [];
    private readonly bool _isInPlace;

    private KeptRows(int[] numbers, bool[] isKept)
    {
        (_numbers, IsKept) = (numbers, isKept);
        _isInPlace = numbers.Length == isKept.Length;
        for (var old = 0; old < numbers.Length; old++)
        {
            if (numbers[old] == Gone)
            {
                _gone.Add(old);
            }
            else
            {
                _isInPlace &= numbers[old] == old;
            }
        }
    }

    /// <summary>For each row of the next table, whether it was in the last.</summary>
    public bool[] IsKept { get; }

    /// <param name="last">In the order of their ids.</param>
    /// <param name="next">In the order of their ids; a row is kept where it is the same object.</param>
    public static KeptRows Of<T>(IReadOnlyList<T> last, IReadOnlyList<T> next) where T : Entry
    {
        var numbers = new int[last.Count];
        var isKept = new bool[next.Count];
        var row = 0;
        for (var old = 0; old < last.Count; old++)
        {
            while (row < next.Count && next[row].Id.CompareTo(last[old].Id) < 0)
            {
                row++;
            }
            var isSame = row < next.Count && ReferenceEquals(next[row], last[old]);
            numbers[old] = isSame ? row : Gone;
            if (isSame)
            {
                isKept[row] = true;
            }
        }

        return new(numbers, isKept);
    }

    /// <summary>Whether a set is the same in the next table, before rows are added: as when a place is replaced.</summary>
    public bool Keeps(RowSet set)
    {
        // Looked up one by one: past a few, it is as well to make the set anew.
        if (!_isInPlace || _gone.Count > set.Count)
        {
            return false;
        }
        foreach (var row in _gone)
        {
            if (set.Has(row))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The new numbers of those rows that are kept.</summary>
    public List<int> Renumber(RowSet set)
    {
        var kept = new List<int>(set.Count);
        foreach (var row in set.Rows)
        {
            if (_numbers[row] != Gone)
            {
                kept.Add(_numbers[row]);
            }
        }

        return kept;
    }

    /// <summary>The new number of a row; false where it is not kept.</summary>
    public bool TryRenumber(int row, out int number)
    {
        number = _numbers[row];

        return number != Gone;
    }

    /// <summary>Puts rows that were added after the kept ones in their place; most lists are in order already.</summary>
    public static List<int> Sort(List<int> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i - 1] > rows[i])
            {
                rows.Sort();
                break;
            }
        }

        return rows;
    }
}
