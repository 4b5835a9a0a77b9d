namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>
/// Which rows of a table the next one keeps, and under which numbers: what they are found by need not be told again. Rows
/// keep their order, since both tables are in the order of the ids.
/// </summary>
internal sealed class KeptRows
{
    private readonly int[] _numbers;

    private KeptRows(int[] numbers, bool[] isKept) => (_numbers, IsKept) = (numbers, isKept);

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
            numbers[old] = isSame ? row : -1;
            if (isSame)
            {
                isKept[row] = true;
            }
        }

        return new(numbers, isKept);
    }

    /// <summary>The new numbers of those rows that are kept.</summary>
    public List<int> Renumber(IEnumerable<int> rows)
    {
        var kept = new List<int>();
        foreach (var row in rows)
        {
            if (_numbers[row] >= 0)
            {
                kept.Add(_numbers[row]);
            }
        }

        return kept;
    }

    /// <summary>The new number of a row; negative where it is not kept.</summary>
    public int Renumber(int row) => _numbers[row];

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
