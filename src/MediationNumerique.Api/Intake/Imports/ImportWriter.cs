using MediationNumerique.Api.Catalogue.Threads;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>
/// Ends an import in one transaction: the places, their revisions, the report and the state, all or nothing. A process that
/// is killed at any moment leaves either the whole or no trace.
/// </summary>
internal sealed class ImportWriter(IDbContextFactory<MedNumContext> contexts, Quarantine quarantine, CommitThread thread, TimeProvider time)
{
    private const int RowsAtOnce = 500;

    /// <summary>Does nothing when the import has ended already, in another process.</summary>
    /// <returns>The import as it ended.</returns>
    public Task<ImportEntity> EndAsync(Guid id, ImportReading reading, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => EndHereAsync(id, reading, cancellationToken), cancellationToken, TaskCreationOptions.DenyChildAttach, thread).Unwrap();

    private async Task<ImportEntity> EndHereAsync(Guid id, ImportReading reading, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            token => WriteAsync(context, id, reading, token),
            token => context.Imports.AnyAsync(i => i.Id == id && i.TermineLe != null, token),
            cancellationToken);

        return await context.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
    }

    private async Task WriteAsync(MedNumContext context, Guid id, ImportReading reading, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        // Locks other writers out: what is compared now stays true until the commit.
        await RevisionCounter.AllocateAsync(context, 0, cancellationToken);
        var import = await context.Imports.SingleAsync(i => i.Id == id, cancellationToken);
        if (import.TermineLe is not null)
        {
            return;
        }
        var refusal = ImportRefusal.Of(import, reading);
        if (refusal is null)
        {
            var changes = await CompareAsync(context, import, reading, cancellationToken);
            refusal = ImportRefusal.OfDeletions(import, changes.Count(RevisionOperation.Suppression), changes.Known);
            Count(import, changes);
            if (refusal is null && !import.Simulation)
            {
                import.RevisionNo = await ApplyAsync(context, import, changes.Rows, cancellationToken);
            }
        }
        import.Describe(reading);
        import.End(refusal is null ? EtatImport.Termine : EtatImport.Refuse, refusal, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        await using var remarques = new BulkInsertion<RemarqueEntity>(context);
        await remarques.InsertAsync([.. reading.Remarques.Select((remarque, rang) => ToEntity(remarque, id, rang))], cancellationToken);
    }

    private async Task<ImportChanges> CompareAsync(
        MedNumContext context, ImportEntity import, ImportReading reading, CancellationToken cancellationToken)
    {
        var changes = new ImportChanges(import, reading, quarantine);
        var lieux = context.Of(Nature.Lieu).AsNoTracking();
        // All live places only where those that the file does not have are deleted.
        var live = lieux.Where(l => l.Source == import.Source && l.SupprimeLe == null);
        if (import.Mode is ModeImport.Complet)
        {
            await foreach (var row in live.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                changes.Compare(row);
            }
        }
        // Then those of the file that are left, be they tombstones: by their keys, since a source may have many more.
        foreach (var some in changes.Left.Select(id => Identifiants.Lieu(import.Source, id)).Chunk(RowsAtOnce).ToList())
        {
            (await lieux.Where(l => some.Contains(l.Id)).ToListAsync(cancellationToken)).ForEach(changes.Compare);
        }
        changes.Complete();

        return changes;
    }

    /// <summary>A row that changes is deleted and inserted anew, which takes two statements for many rows.</summary>
    /// <returns>The last revision; null when nothing changes.</returns>
    private async Task<long?> ApplyAsync(MedNumContext context, ImportEntity import, List<ImportChange> changes, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sequence = await RevisionCounter.AllocateAsync(context, changes.Count, cancellationToken);
        await using var rows = new BulkInsertion<DeclarationEntity>(context);
        await using var revisions = new BulkInsertion<RevisionEntity>(context);
        foreach (var some in changes.Chunk(RowsAtOnce))
        {
            foreach (var change in some)
            {
                (change.Row.RevisionNo, change.Row.MajLe) = (sequence++, now);
                change.Row.SupprimeLe = change.Operation is RevisionOperation.Suppression ? now : null;
            }
            var known = some.Where(change => change.IsKnown).Select(change => change.Row.Id).ToArray();
            if (known.Length > 0)
            {
                await context.Declarations.Where(l => known.Contains(l.Id)).ExecuteDeleteAsync(cancellationToken);
            }
            await rows.InsertAsync([.. some.Select(change => change.Row)], cancellationToken);
            await revisions.InsertAsync([.. some.Select(change => change.Row.ToRevision(change.Operation, import.Auteur, change.EtatAvant))], cancellationToken);
        }

        return changes.Count == 0 ? null : sequence - 1;
    }

    private static void Count(ImportEntity import, ImportChanges changes)
    {
        import.Creees = changes.Count(RevisionOperation.Creation);
        import.Modifiees = changes.Count(RevisionOperation.Modification);
        import.Supprimees = changes.Count(RevisionOperation.Suppression);
        import.Inchangees = changes.Unchanged;
    }

    private static RemarqueEntity ToEntity(Remarque remarque, Guid import, int rang) => new()
    {
        ImportId = import,
        Rang = rang,
        Ligne = remarque.Ligne,
        IdSource = remarque.IdSource,
        Colonne = remarque.Colonne,
        Gravite = remarque.Gravite,
        Code = remarque.Code,
        Message = remarque.Message,
        Valeur = remarque.Valeur,
        ValeurRetenue = remarque.ValeurRetenue,
        Nombre = remarque.Nombre,
        Suggestions = remarque.Suggestions,
    };
}
