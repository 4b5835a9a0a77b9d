using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>Writes what producers state, each change with its revision.</summary>
internal sealed class DeclarationsWriter(IDbContextFactory<MedNumContext> contexts, TimeProvider time)
{
    /// <summary>
    /// Fills a source that holds nothing yet, in one transaction; creates it when it does not exist. The producer's ids
    /// are unique in each list, and the author is at most 200 characters. The lists may be lazy: each is walked once.
    /// Where the engine tries again after a transient error, they are held in memory.
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
        var strategy = context.Database.CreateExecutionStrategy();
        var statements = new Declarations(source, lieux, structures, services);
        if (strategy.RetriesOnFailure)
        {
            statements = new(source, [.. lieux], [.. structures], [.. services]);
        }
        Creations? creations = null;
        await strategy.ExecuteInTransactionAsync(FillAsync, token => creations!.AreCommittedAsync(token), cancellationToken);

        return creations!.LastRevision;

        async Task FillAsync(CancellationToken token) => creations = await this.FillAsync(context, statements, author, token);
    }

    private async Task<Creations> FillAsync(
        MedNumContext context, Declarations statements, string author, CancellationToken cancellationToken)
    {
        var slug = statements.Source.Slug;
        // Takes the lock before it looks at the source and at the clock: what both say stays true until commit.
        await RevisionCounter.AllocateAsync(context, 0, cancellationToken);
        await ThrowIfNotEmptyAsync(context, slug, cancellationToken);

        var creations = new Creations(context, slug, author, time.GetUtcNow().UtcDateTime);
        if (!await context.Sources.AnyAsync(s => s.Slug == slug, cancellationToken))
        {
            await using var sources = new BulkInsertion<SourceEntity>(context);
            await sources.InsertAsync([new() { Slug = slug }], cancellationToken);
            await creations.SaveAsync(DeclarationKinds.Sources, [statements.Source], cancellationToken);
        }
        await creations.SaveAsync(DeclarationKinds.Structures, statements.Structures, cancellationToken);
        await creations.SaveAsync(DeclarationKinds.Lieux, statements.Lieux, cancellationToken);
        await creations.SaveAsync(DeclarationKinds.Services, statements.Services, cancellationToken);

        return creations;
    }

    private static async Task ThrowIfNotEmptyAsync(MedNumContext context, string slug, CancellationToken cancellationToken)
    {
        if (await context.Declarations.AnyAsync(d => d.Source == slug && d.Nature != Nature.Source, cancellationToken))
        {
            throw new InvalidOperationException($"The source {slug} is not empty.");
        }
    }

    private sealed record Declarations(
        DeclaredSource Source,
        IEnumerable<LieuMediationNumerique> Lieux,
        IEnumerable<DeclaredStructure> Structures,
        IEnumerable<DeclaredService> Services);
}
