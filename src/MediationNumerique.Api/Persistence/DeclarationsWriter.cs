using MediationNumerique.Api.Persistence.Entities;
using MediationNumerique.Api.Persistence.Mapping;
using MediationNumerique.Api.Schema;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Persistence;

/// <summary>Writes what producers state, each change with its revision.</summary>
internal sealed class DeclarationsWriter(IDbContextFactory<MedNumContext> contexts, TimeProvider time)
{
    /// <summary>
    /// Fills a source that holds nothing yet, in one transaction; creates it when it does not exist. The producer's ids
    /// are unique in each list, and the author is at most 200 characters. The lists may be lazy: each is walked once.
    /// </summary>
    /// <returns>The last revision number it used, or null when there was nothing to write.</returns>
    /// <exception cref="InvalidOperationException">The source already holds statements, be they deleted ones.</exception>
    public async Task<long?> AddAsync(
        DeclaredSource source,
        IEnumerable<LieuMediationNumerique> lieux,
        IEnumerable<DeclaredStructure> structures,
        IEnumerable<DeclaredService> services,
        string author,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Takes the lock before it looks at the source and at the clock: what both say stays true until commit.
        await RevisionCounter.AllocateAsync(context, 0, cancellationToken);
        await ThrowIfNotEmptyAsync(context, source.Slug, cancellationToken);

        var creations = new Creations(context, source.Slug, author, time.GetUtcNow().UtcDateTime);
        if (!await context.Sources.AnyAsync(s => s.Slug == source.Slug, cancellationToken))
        {
            await creations.SaveAsync(RevisionNature.Source, [source.ToEntity()], s => Identifiants.Source(s.Slug), cancellationToken);
        }
        await creations.SaveAsync(RevisionNature.Structure, structures.Select(s => s.ToEntity(source.Slug)), s => s.Id, cancellationToken);
        await creations.SaveAsync(RevisionNature.Lieu, lieux.Select(l => l.ToEntity(source.Slug)), l => l.Id, cancellationToken);
        await creations.SaveAsync(RevisionNature.Service, services.Select(s => s.ToEntity(source.Slug)), s => s.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return creations.LastRevision;
    }

    private static async Task ThrowIfNotEmptyAsync(MedNumContext context, string slug, CancellationToken cancellationToken)
    {
        if (await context.Lieux.AnyAsync(l => l.Source == slug, cancellationToken)
            || await context.Structures.AnyAsync(s => s.Source == slug, cancellationToken)
            || await context.Services.AnyAsync(s => s.Source == slug, cancellationToken))
        {
            throw new InvalidOperationException($"The source {slug} is not empty.");
        }
    }
}
