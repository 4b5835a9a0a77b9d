namespace MediationNumerique.Api.Catalogue;

/// <summary>Rows by id, in shards by the id's first byte, so that a change copies one shard and not all.</summary>
internal sealed class IdIndex<T> where T : Entry
{
    private readonly Dictionary<Guid, T>[] _shards;

    public IdIndex(IEnumerable<T> rows)
    {
        _shards = [.. Enumerable.Range(0, 256).Select(_ => new Dictionary<Guid, T>())];
        foreach (var row in rows)
        {
            Shard(row.Id).Add(row.Id, row);
        }
    }

    public T? Find(Guid id) => Shard(id).GetValueOrDefault(id);

    private Dictionary<Guid, T> Shard(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);

        return _shards[bytes[0]];
    }
}
