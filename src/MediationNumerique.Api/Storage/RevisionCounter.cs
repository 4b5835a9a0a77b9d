using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>Revision numbers without a hole, in the order of the commits.</summary>
internal static class RevisionCounter
{
    /// <summary>
    /// The first of <paramref name="count"/> numbers that are the caller's own. Its transaction then keeps the counter's
    /// row locked, so that nobody can commit a higher number before it, and a rollback gives the numbers back.
    /// </summary>
    /// <exception cref="InvalidOperationException">Outside a transaction: the row would not stay locked.</exception>
    public static async Task<long> AllocateAsync(MedNumContext context, int count, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Revision numbers are allocated inside the transaction that uses them.");
        }

        var counter = context.Compteurs.Where(c => c.Nom == CompteurEntity.Revisions);
        // The update comes first: a read before it could be overtaken by another writer.
        await counter.ExecuteUpdateAsync(set => set.SetProperty(c => c.Valeur, c => c.Valeur + count), cancellationToken);

        return await counter.Select(c => c.Valeur).SingleAsync(cancellationToken) - count + 1;
    }
}
