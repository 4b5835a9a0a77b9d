namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>For each criterion and each of its values, the rows that have it.</summary>
internal sealed class KeyIndex
{
    private static readonly int s_criteres = Enum.GetValues<Critere>().Length;
    private static readonly Dictionary<string, RowSet> s_none = [];

    private readonly Dictionary<string, RowSet>[] _sets;

    private KeyIndex(Dictionary<string, RowSet>[] sets) => _sets = sets;

    public RowSet? Find(Key key) => _sets[(int)key.Critere].GetValueOrDefault(key.Value);

    public IReadOnlyDictionary<string, RowSet> Values(Critere critere) => _sets[(int)critere];

    internal sealed class Builder
    {
        private readonly Dictionary<string, RowSet>[] _kept = NewDictionaries<RowSet>();
        private readonly Dictionary<string, List<int>>[] _rows = NewDictionaries<List<int>>();

        /// <summary>Takes over the rows of another index that are kept, under their new numbers. Comes first.</summary>
        public void Keep(KeyIndex index, KeptRows kept)
        {
            for (var critere = 0; critere < s_criteres; critere++)
            {
                foreach (var (value, set) in index._sets[critere])
                {
                    if (kept.Keeps(set))
                    {
                        _kept[critere].Add(value, set);
                    }
                    else if (kept.Renumber(set) is { Count: > 0 } rows)
                    {
                        _rows[critere].Add(value, rows);
                    }
                }
            }
        }

        /// <summary>The keys of one row come together; a key given twice for a row counts once.</summary>
        public void Add(int row, IEnumerable<Key> keys)
        {
            foreach (var key in keys)
            {
                var rows = RowsOf(key);
                if (rows.Count == 0 || rows[^1] != row)
                {
                    rows.Add(row);
                }
            }
        }

        public KeyIndex Build(int tableRows)
        {
            for (var critere = 0; critere < s_criteres; critere++)
            {
                foreach (var (value, rows) in _rows[critere])
                {
                    _kept[critere].Add(value, new RowSet(KeptRows.Sort(rows), tableRows));
                }
            }

            return new([.. _kept.Select(sets => sets.Count == 0 ? s_none : sets)]);
        }

        private static Dictionary<string, T>[] NewDictionaries<T>() =>
            [.. Enumerable.Range(0, s_criteres).Select(_ => new Dictionary<string, T>(StringComparer.Ordinal))];

        private List<int> RowsOf(Key key)
        {
            var byValue = _rows[(int)key.Critere];
            if (!byValue.TryGetValue(key.Value, out var rows))
            {
                byValue[key.Value] = rows = _kept[(int)key.Critere].Remove(key.Value, out var set) ? [.. set.Rows] : [];
            }

            return rows;
        }
    }
}
