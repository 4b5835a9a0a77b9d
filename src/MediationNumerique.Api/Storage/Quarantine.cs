using System.Collections.Concurrent;

namespace MediationNumerique.Api.Storage;

/// <summary>
/// The rows that this version cannot read, put aside one by one, so that all others are served: the catalogue keeps what it knew of
/// them, or goes without. Each is looked at again when it is written again, and at the next start.
/// </summary>
internal sealed class Quarantine(UnreadableRows unreadable, ILogger<Quarantine> logger)
{
    /// <summary>More is no accident of some rows: the database is of another version, and serving the rest would hide it.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<Guid, string> _rows = new();

    public int Count => _rows.Count;

    /// <summary>For queries, which leave these out.</summary>
    public IReadOnlyList<Guid> Ids => [.. _rows.Keys];

    /// <summary>Rows that were written again may be read again.</summary>
    public void Release(IEnumerable<Guid> ids)
    {
        if (_rows.IsEmpty)
        {
            return;
        }
        foreach (var id in ids)
        {
            _rows.TryRemove(id, out _);
        }
    }

    /// <summary>Reads; where that fails because of rows, puts these aside and reads again.</summary>
    /// <exception cref="Exception">What reading throws, where no row is to blame or too many are.</exception>
    public async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (UnreadableRows.MayBeOfARow(e))
        {
            if (!await AddAsync(cancellationToken))
            {
                throw;
            }

            return await read();
        }
    }

    /// <summary>Whether a row was found that was not put aside yet, and there is room for all.</summary>
    private async Task<bool> AddAsync(CancellationToken cancellationToken)
    {
        var found = await unreadable.FindAsync(cancellationToken);
        if (found.Count > Most)
        {
            logger.LogCritical("{Count} rows cannot be read by this version: nothing is put aside", found.Count);

            return false;
        }
        var added = found.Where(row => _rows.TryAdd(row.Id, row.Table)).ToList();
        added.ForEach(row => logger.LogCritical("Row {Table} {Id} cannot be read by this version, and is put aside: correct or delete it", row.Table, row.Id));

        return added.Count > 0;
    }
}
