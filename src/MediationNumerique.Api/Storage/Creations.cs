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

    public async Task SaveAsync<TContent>(DeclarationKind<TContent> kind, IEnumerable<TContent> contents, CancellationToken cancellationToken)
        where TContent : class
    {
        await using var newRows = new BulkInsertion<DeclarationEntity>(context);
        await using var revisions = new BulkInsertion<RevisionEntity>(context);
        foreach (var batch in contents.Select(content => kind.NewRow(source, content)).Chunk(BatchSize))
        {
            var sequence = await RevisionCounter.AllocateAsync(context, batch.Length, cancellationToken);
            foreach (var row in batch)
            {
                row.MajLe = date;
                row.RevisionNo = sequence++;
            }
            await newRows.InsertAsync(batch, cancellationToken);
            await revisions.InsertAsync([.. batch.Select(row => row.ToRevision(RevisionOperation.Creation, author, etatAvant: null))], cancellationToken);
            (LastRevision, _lastId) = (batch[^1].RevisionNo, batch[^1].Id);
        }
    }

    /// <summary>Asked when nobody knows whether a commit arrived: whether its last revision is there.</summary>
    public Task<bool> AreCommittedAsync(CancellationToken cancellationToken) =>
        context.Revisions.AnyAsync(
            r => r.Sequence == LastRevision && r.ObjetId == _lastId && r.Auteur == author && r.Date == date, cancellationToken);
}
