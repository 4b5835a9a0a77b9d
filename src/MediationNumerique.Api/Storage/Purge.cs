using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>How many of each the purge took away.</summary>
internal readonly record struct Purged(int Declarations, int States, int Imports);

/// <summary>
/// Takes away for good what was deleted or replaced before a date, so that contact data which a producer withdrew is not
/// kept for ever. In small transactions: writers wait for one at most. Several instances may do it at once.
/// </summary>
internal sealed class Purge(IDbContextFactory<MedNumContext> contexts)
{
    private const int AtOnce = 500;

    /// <param name="before">UTC.</param>
    /// <param name="cancellationToken">Cancels between two transactions.</param>
    public async Task<Purged> RunAsync(DateTime before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var statements = await TombesAsync(context, before, cancellationToken);

        return new(statements, await StatesAsync(context, before, cancellationToken), await ImportsAsync(context, before, cancellationToken));
    }

    /// <summary>Deleted statements, with their whole history.</summary>
    private static async Task<int> TombesAsync(MedNumContext context, DateTime before, CancellationToken cancellationToken)
    {
        // A source that was deleted is still known: what it held refers to it.
        var deleted = context.Declarations.Where(row => row.Nature != Nature.Source && row.SupprimeLe != null && row.SupprimeLe < before);
        var count = 0;
        foreach (var ids in (await deleted.Select(row => row.Id).ToListAsync(cancellationToken)).Chunk(AtOnce))
        {
            count += await context.Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    await using var transaction = await context.Database.BeginTransactionAsync(token);
                    // As a writer does: one that is stated again meanwhile is not deleted any more, and stays.
                    await RevisionCounter.AllocateAsync(context, 0, token);
                    var still = await deleted.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(token);
                    await context.Revisions.Where(r => still.Contains(r.ObjetId)).ExecuteDeleteAsync(token);
                    await context.Declarations.Where(row => still.Contains(row.Id)).ExecuteDeleteAsync(token);
                    await transaction.CommitAsync(token);

                    return still.Count;
                },
                cancellationToken);
        }

        return count;
    }

    /// <summary>What statements said before they were replaced. That they were, when and by whom, stays.</summary>
    private static async Task<int> StatesAsync(MedNumContext context, DateTime before, CancellationToken cancellationToken)
    {
        // Revisions come in the order of their dates, give or take two clocks: once the last is known, the key is enough to walk by.
        var end = await context.Revisions.Where(r => r.Date < before)
            .OrderByDescending(r => r.Date)
            .Select(r => r.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
        var (count, last) = (0, 0L);
        while (true)
        {
            var sequences = await context.Revisions
                .Where(r => r.Sequence > last && r.Sequence <= end && r.EtatAvant != null)
                .OrderBy(r => r.Sequence)
                .Take(AtOnce)
                .Select(r => r.Sequence)
                .ToListAsync(cancellationToken);
            if (sequences.Count == 0)
            {
                return count;
            }
            count += await context.Revisions
                .Where(r => sequences.Contains(r.Sequence) && r.Date < before)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.EtatAvant, (string?)null), cancellationToken);
            last = sequences[^1];
        }
    }

    /// <summary>Imports that ended, their remarks first.</summary>
    private static async Task<int> ImportsAsync(MedNumContext context, DateTime before, CancellationToken cancellationToken)
    {
        var ended = context.Imports.Where(import => import.TermineLe != null && import.TermineLe < before);
        foreach (var id in await ended.Select(import => import.Id).ToListAsync(cancellationToken))
        {
            var remarques = context.Remarques.Where(remarque => remarque.ImportId == id);
            for (var last = await remarques.MaxAsync(remarque => (int?)remarque.Rang, cancellationToken); last >= 0; last -= AtOnce)
            {
                var first = last - AtOnce;
                await remarques.Where(remarque => remarque.Rang > first).ExecuteDeleteAsync(cancellationToken);
            }
        }

        return await ended.ExecuteDeleteAsync(cancellationToken);
    }
}
