using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>The new rows of one source, in one transaction, each with its revision.</summary>
internal sealed class Creations(MedNumContext context, string source, string author, DateTime date)
{
    private const int BatchSize = 1_000;

    private Guid _lastId;

    /// <summary>Null as long as nothing is saved.</summary>
    public long? LastRevision { get; private set; }

    public async Task SaveAsync<T>(
        RevisionNature nature, IEnumerable<T> rows, Func<T, Guid> id, CancellationToken cancellationToken)
        where T : VersionedEntity
    {
        await using var newRows = new BulkInsertion<T>(context);
        await using var revisions = new BulkInsertion<RevisionEntity>(context);
        foreach (var batch in rows.Chunk(BatchSize))
        {
            var sequence = await RevisionCounter.AllocateAsync(context, batch.Length, cancellationToken);
            foreach (var row in batch)
            {
                row.MajLe = date;
                row.RevisionNo = sequence++;
            }
            await newRows.InsertAsync(batch, cancellationToken);
            await revisions.InsertAsync([.. batch.Select(row => RevisionOf(nature, id(row), row.RevisionNo))], cancellationToken);
            (LastRevision, _lastId) = (batch[^1].RevisionNo, id(batch[^1]));
        }
    }

    /// <summary>Asked when nobody knows whether a commit arrived: whether its last revision is there.</summary>
    public Task<bool> AreCommittedAsync(CancellationToken cancellationToken) =>
        context.Revisions.AnyAsync(
            r => r.Sequence == LastRevision && r.ObjetId == _lastId && r.Auteur == author && r.Date == date, cancellationToken);

    private RevisionEntity RevisionOf(RevisionNature nature, Guid id, long sequence) => new()
    {
        Sequence = sequence,
        Nature = nature,
        ObjetId = id,
        Source = source,
        Operation = RevisionOperation.Creation,
        Auteur = author,
        Date = date,
    };
}
