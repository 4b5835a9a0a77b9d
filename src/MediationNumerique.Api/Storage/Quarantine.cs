using System.Collections.Concurrent;
using System.Text.Json;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Storage;

/// <summary>
/// The rows that this version cannot read, as a newer one or a hand may leave them: put aside one by one, so that all others are
/// served. The catalogue keeps what it knew of them, or goes without. Each is told by its nature and id, and nothing of what it holds.
/// </summary>
internal sealed class Quarantine(ILogger<Quarantine> logger)
{
    /// <summary>More is no accident of some rows: the database is of another version, and serving the rest would hide it.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<Guid, bool> _rows = new();

    public int Count => _rows.Count;

    /// <summary>What a row states; null where this version cannot read it.</summary>
    public TContent? Read<TContent>(DeclarationKind<TContent> kind, DeclarationEntity row) where TContent : class
    {
        try
        {
            var content = kind.Read(row);
            Release(row);

            return content;
        }
        catch (JsonException)
        {
            if (_rows.TryAdd(row.Id, true))
            {
                logger.LogCritical("Row {Nature} {Id} cannot be read by this version, and is put aside: correct or delete it", row.Nature, row.Id);
            }

            return null;
        }
    }

    /// <summary>A row that was deleted needs not be read any more.</summary>
    public void Release(DeclarationEntity row)
    {
        if (!_rows.IsEmpty)
        {
            _rows.TryRemove(row.Id, out _);
        }
    }

    /// <exception cref="InvalidOperationException">Too many rows are put aside.</exception>
    public void ThrowIfFull()
    {
        if (Count > Most)
        {
            throw new InvalidOperationException($"{Count} rows cannot be read by this version: the database is of another one.");
        }
    }
}
