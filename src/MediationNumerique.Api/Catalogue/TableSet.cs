using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>All rows of one resource, in segments.</summary>
internal sealed class TableSet<T> where T : Entry
{
    private readonly IdIndex<T> _byId;

    public TableSet(ImmutableArray<Table<T>> tables) : this(tables, new IdIndex<T>(tables.SelectMany(table => table.Rows)))
    {
    }

    private TableSet(ImmutableArray<Table<T>> tables, IdIndex<T> byId)
    {
        Tables = tables;
        Count = tables.Sum(table => table.Count);
        Words = tables.Sum(table => Bits.WordsFor(table.Count));
        _byId = byId;
    }

    public ImmutableArray<Table<T>> Tables { get; }

    public int Count { get; }

    /// <summary>How many words the bits of all tables take.</summary>
    public int Words { get; }

    public T? Find(Guid id) => _byId.Find(id);

    /// <summary>The same with other tables; what is in both costs nothing.</summary>
    public TableSet<T> With(ImmutableArray<Table<T>> tables)
    {
        var before = Tables.Except(tables).SelectMany(table => table.Rows).ToHashSet(ReferenceEqualityComparer.Instance);
        var after = tables.Except(Tables).SelectMany(table => table.Rows).ToHashSet(ReferenceEqualityComparer.Instance);

        return new(tables, _byId.With(before.Except(after).Cast<T>(), after.Except(before).Cast<T>()));
    }

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
                hash = Catalogue.Fingerprint.Of(hash, table.Fingerprint);
            }
        }

        return hash;
    }
}
