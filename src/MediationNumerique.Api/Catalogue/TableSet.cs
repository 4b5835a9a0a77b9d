using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>All rows of one resource, in segments.</summary>
internal sealed class TableSet<T> where T : Entry
{
    private readonly IdIndex<T> _byId;

    public TableSet(ImmutableArray<Table<T>> tables)
    {
        Tables = tables;
        Count = tables.Sum(table => table.Count);
        Words = tables.Sum(table => Bits.WordsFor(table.Count));
        _byId = new IdIndex<T>(tables.SelectMany(table => table.Rows));
    }

    public ImmutableArray<Table<T>> Tables { get; }

    public int Count { get; }

    /// <summary>How many words the bits of all tables take.</summary>
    public int Words { get; }

    public T? Find(Guid id) => _byId.Find(id);

    /// <summary>Evaluates a filter. Dispose of the result: it works in pooled memory.</summary>
    public Matches<T> Match(Selection selection) => new(this, selection);

    /// <summary>How many rows have a key.</summary>
    public int CountOf(Key key) => Tables.Sum(table => table.Index.Keys.Find(key)?.Count ?? 0);

    /// <summary>A hash of all that an answer to this filter may be made of: while it is the same, so is the answer.</summary>
    public ulong Fingerprint(Selection selection)
    {
        var hash = 17UL;
        foreach (var table in Tables)
        {
            if (table.Index.HasAll(selection))
            {
                hash = unchecked((hash * 1099511628211) ^ table.Fingerprint);
            }
        }

        return hash;
    }
}
