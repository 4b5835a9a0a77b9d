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
        private readonly Dictionary<string, List<int>>?[] _rows = new Dictionary<string, List<int>>?[s_criteres];

        /// <summary>Takes over the rows of another index that are kept, under their new numbers. Comes first.</summary>
        public void Keep(KeyIndex index, KeptRows kept)
        {
            for (var critere = 0; critere < s_criteres; critere++)
            {
                foreach (var (value, set) in index._sets[critere])
                {
                    var rows = kept.Renumber(set.Rows);
                    if (rows.Count > 0)
                    {
                        (_rows[critere] ??= new(StringComparer.Ordinal)).Add(value, rows);
                    }
                }
            }
        }

        /// <summary>The keys of one row come together; a key given twice for a row counts once.</summary>
        public void Add(int row, IEnumerable<Key> keys)
        {
            foreach (var key in keys)
            {
                var byValue = _rows[(int)key.Critere] ??= new(StringComparer.Ordinal);
                if (!byValue.TryGetValue(key.Value, out var rows))
                {
                    byValue[key.Value] = rows = [];
                }
                if (rows.Count == 0 || rows[^1] != row)
                {
                    rows.Add(row);
                }
            }
        }

        public KeyIndex Build(int tableRows) => new([.. _rows.Select(byValue =>
            byValue?.ToDictionary(pair => pair.Key, pair => new RowSet(KeptRows.Sort(pair.Value), tableRows), StringComparer.Ordinal) ?? s_none)]);
    }
}
