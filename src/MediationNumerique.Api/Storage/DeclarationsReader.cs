using System.Runtime.CompilerServices;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Mapping;
using MediationNumerique.Api.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>
/// All that producers state and did not delete, as streams in no particular order. A stream is one query: what is
/// committed while it runs may be in it or not.
/// </summary>
internal sealed class DeclarationsReader(IDbContextFactory<MedNumContext> contexts, Quarantine quarantine)
{
    private const int DistinctStrings = 200_000;

    /// <summary>
    /// The last committed revision, 0 in an empty database. Read before the streams, it tells which revisions they
    /// contain for certain; later ones may be applied again without harm.
    /// </summary>
    public async Task<long> RevisionAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Compteurs.Where(c => c.Nom == CompteurEntity.Revisions).Select(c => c.Valeur).SingleAsync(cancellationToken);
    }

    public IAsyncEnumerable<Declaration<DeclaredSource>> SourcesAsync(CancellationToken cancellationToken) =>
        ReadAsync<SourceEntity, DeclaredSource>(s => s.Slug, s => s.ToDeclared(), cancellationToken);

    public IAsyncEnumerable<Declaration<DeclaredStructure>> StructuresAsync(CancellationToken cancellationToken) =>
        ReadAsync<StructureEntity, DeclaredStructure>(s => s.Source, s => s.ToDeclared(), cancellationToken);

    public IAsyncEnumerable<Declaration<DeclaredService>> ServicesAsync(CancellationToken cancellationToken) =>
        ReadAsync<ServiceEntity, DeclaredService>(s => s.Source, s => s.ToDeclared(), cancellationToken);

    public IAsyncEnumerable<Declaration<LieuMediationNumerique>> LieuxAsync(CancellationToken cancellationToken)
    {
        var strings = new SharingPool<string, string>(text => text, DistinctStrings);

        return ReadAsync<LieuEntity, LieuMediationNumerique>(l => l.Source, l => Share(l, strings).ToDeclared(), cancellationToken);
    }

    /// <summary>The places and services that were deleted and not purged since.</summary>
    public async Task<IReadOnlyList<Tombe>> TombesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return [.. await TombesAsync(context.Lieux), .. await TombesAsync(context.Services)];

        Task<List<Tombe>> TombesAsync<TEntity>(IQueryable<TEntity> rows) where TEntity : DeclarationEntity => rows
            .Where(row => row.SupprimeLe != null)
            .Select(row => new Tombe(row.Id, row.SupprimeLe!.Value))
            .ToListAsync(cancellationToken);
    }

    private async IAsyncEnumerable<Declaration<TDeclared>> ReadAsync<TEntity, TDeclared>(
        Func<TEntity, string> source, Func<TEntity, TDeclared> map, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TEntity : VersionedEntity
    {
        var slugs = new SharingPool<string, string>(slug => slug, DistinctStrings);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.IsStreaming = true;
        try
        {
            var live = context.Set<TEntity>().AsNoTracking().Where(e => e.SupprimeLe == null);
            if (quarantine.Ids is { Count: > 0 } aside && typeof(TEntity).IsAssignableTo(typeof(DeclarationEntity)))
            {
                live = live.Where(e => !aside.Contains(EF.Property<Guid>(e, nameof(DeclarationEntity.Id))));
            }
            await foreach (var entity in live.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                yield return new(slugs.Get(source(entity)), map(entity), entity.MajLe);
            }
        }
        finally
        {
            // The context goes back to a pool.
            context.IsStreaming = false;
        }
    }

    /// <summary>Places repeat each other: the texts that many of them share are kept once.</summary>
    private static LieuEntity Share(LieuEntity lieu, SharingPool<string, string> strings)
    {
        lieu.Pivot = strings.Get(lieu.Pivot);
        lieu.Commune = strings.Get(lieu.Commune);
        lieu.CodePostal = strings.Get(lieu.CodePostal);
        lieu.CodeInsee = Shared(lieu.CodeInsee);
        lieu.SourceDeclaree = Shared(lieu.SourceDeclaree);
        lieu.StructureParente = Shared(lieu.StructureParente);
        lieu.Horaires = Shared(lieu.Horaires);

        return lieu;

        string? Shared(string? text) => text is null ? null : strings.Get(text);
    }
}
