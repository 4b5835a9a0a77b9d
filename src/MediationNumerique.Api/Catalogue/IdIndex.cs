namespace MediationNumerique.Api.Catalogue;

/// <summary>Rows by id, in shards by the id's first byte, so that a change copies a few shards and not all.</summary>
internal sealed class IdIndex<T> where T : Entry
{
    private const int ShardCount = 256;

    private readonly Dictionary<Guid, T>[] _shards;

    public IdIndex(IEnumerable<T> rows) : this([.. Enumerable.Repeat(new Dictionary<Guid, T>(), ShardCount)], [], rows)
    {
    }

    private IdIndex(Dictionary<Guid, T>[] shards, IEnumerable<T> removed, IEnumerable<T> added)
    {
        _shards = shards;
        var own = new bool[ShardCount];
        foreach (var row in removed)
        {
            OwnShard(row.Id, own).Remove(row.Id);
        }
        foreach (var row in added)
        {
            OwnShard(row.Id, own).Add(row.Id, row);
        }
    }

    public T? Find(Guid id) => _shards[ShardOf(id)].GetValueOrDefault(id);

    /// <summary>The index without some rows, then with others.</summary>
    public IdIndex<T> With(IEnumerable<T> removed, IEnumerable<T> added) => new([.. _shards], removed, added);

    /// <summary>A shard that no other index reads.</summary>
    private Dictionary<Guid, T> OwnShard(Guid id, bool[] own)
    {
        var shard = ShardOf(id);
        if (!own[shard])
        {
            (_shards[shard], own[shard]) = (new(_shards[shard]), true);
        }

        return _shards[shard];
    }

    private static int ShardOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);

        return bytes[0];
    }
}
