using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Persistence.Entities;
using MediationNumerique.Api.Persistence.Mapping;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Synchronisation;

/// <summary>
/// Makes the snapshot that follows some revisions. What changed is read as it stands now, which may be later than the
/// revision: applying the later one again does no harm.
/// </summary>
internal sealed class CatalogueChangesReader(IDbContextFactory<MedNumContext> contexts, ReferentielTerritoires territoires)
{
    private const int RevisionsAtOnce = 20_000;
    private const int IdsAtOnce = 500;

    /// <summary>The next snapshot and the last revision in it; null where nothing is newer than <paramref name="applied"/>.</summary>
    public async Task<(CatalogueSnapshot Snapshot, long Revision)?> ReadAsync(
        long applied, CatalogueSnapshot snapshot, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var revisions = await context.Revisions.AsNoTracking()
            .Where(r => r.Sequence > applied)
            .OrderBy(r => r.Sequence)
            .Take(RevisionsAtOnce)
            .Select(r => new { r.Sequence, r.Nature, r.ObjetId })
            .ToListAsync(cancellationToken);
        if (revisions.Count == 0)
        {
            return null;
        }
        var changed = revisions.ToLookup(r => r.Nature, r => r.ObjetId);
        var edit = new CatalogueEdit(snapshot, territoires);
        if (changed.Contains(RevisionNature.Source))
        {
            await ApplySourcesAsync(context, edit, cancellationToken);
        }
        var (structures, rnas) = await AffectedStructuresAsync(context, snapshot, changed[RevisionNature.Structure], cancellationToken);
        var services = await LoadAsync<ServiceEntity>(context, changed[RevisionNature.Service], cancellationToken);
        var lieux = await AffectedLieuxAsync(context, snapshot, changed[RevisionNature.Lieu], rnas, services, cancellationToken);
        ApplyStructures(edit, structures);
        await ApplyLieuxAsync(context, edit, lieux, cancellationToken);
        await ApplyServicesWithoutLieuAsync(context, edit, structures, services, cancellationToken);

        return (edit.Build(), revisions[^1].Sequence);
    }

    private static async Task ApplySourcesAsync(MedNumContext context, CatalogueEdit edit, CancellationToken cancellationToken)
    {
        foreach (var source in await context.Sources.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (source.SupprimeLe is null)
            {
                edit.Put(source.ToDeclared());
            }
            else
            {
                edit.RemoveSource(source.Slug);
            }
        }
    }

    private static void ApplyStructures(CatalogueEdit edit, IEnumerable<StructureEntity> structures)
    {
        foreach (var structure in structures)
        {
            if (structure.SupprimeLe is null)
            {
                edit.Put(new Declaration<DeclaredStructure>(structure.Source, structure.ToDeclared(), structure.MajLe));
            }
            else
            {
                edit.RemoveStructure(structure.Source, structure.IdSource);
            }
        }
    }

    /// <summary>
    /// The statements that changed, and the RNAs that they give or gave; other statements with these may now be about
    /// another structure, and their services without a place with them.
    /// </summary>
    private static async Task<(IReadOnlyCollection<StructureEntity> Structures, IReadOnlyCollection<string> Rnas)> AffectedStructuresAsync(
        MedNumContext context, CatalogueSnapshot snapshot, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var structures = await LoadAsync<StructureEntity>(context, ids, cancellationToken);
        var rnas = structures.Select(s => s.Rna)
            .Concat(structures.Select(s => snapshot.Statements.Structures.GetValueOrDefault((s.Source, s.IdSource)).Content?.Rna))
            .OfType<string>()
            .ToHashSet();
        foreach (var some in rnas.Chunk(IdsAtOnce))
        {
            structures.AddRange(await context.Structures.AsNoTracking().Where(s => some.Contains(s.Rna)).ToListAsync(cancellationToken));
        }

        return ([.. structures.DistinctBy(s => s.Id)], rnas);
    }

    /// <summary>
    /// The places that changed, those that a changed service is or was at, and those whose RNA a changed structure states
    /// or stated.
    /// </summary>
    private static async Task<IReadOnlyCollection<Guid>> AffectedLieuxAsync(
        MedNumContext context,
        CatalogueSnapshot snapshot,
        IEnumerable<Guid> lieux,
        IReadOnlyCollection<string> rnas,
        IReadOnlyCollection<ServiceEntity> services,
        CancellationToken cancellationToken)
    {
        var affected = lieux.ToHashSet();
        affected.UnionWith(services.Select(service => snapshot.Services.Find(service.Id)?.Lieu?.Id).OfType<Guid>());
        affected.UnionWith(services.Where(s => s.Lieu is not null).Select(s => Identifiants.Lieu(s.Source, s.Lieu!)));
        foreach (var some in rnas.Chunk(IdsAtOnce))
        {
            affected.UnionWith(await context.Lieux.Where(l => some.Contains(l.Pivot)).Select(l => l.Id).ToListAsync(cancellationToken));
        }

        return affected;
    }

    private static async Task ApplyLieuxAsync(
        MedNumContext context, CatalogueEdit edit, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var lieux in (await LoadAsync<LieuEntity>(context, ids, cancellationToken)).GroupBy(lieu => lieu.Source))
        {
            foreach (var some in lieux.Chunk(IdsAtOnce))
            {
                var idSources = some.Select(lieu => lieu.IdSource).ToArray();
                var services = (await context.Services.AsNoTracking()
                    .Where(s => s.SupprimeLe == null && s.Source == lieux.Key && s.Lieu != null && idSources.Contains(s.Lieu))
                    .ToListAsync(cancellationToken)).ToLookup(s => s.Lieu, ToDeclaration);
                foreach (var lieu in some)
                {
                    Apply(edit, lieu, [.. services[lieu.IdSource]]);
                }
            }
        }
    }

    private static void Apply(CatalogueEdit edit, LieuEntity lieu, IReadOnlyCollection<Declaration<DeclaredService>> services)
    {
        if (lieu.SupprimeLe is null)
        {
            edit.Put(new Declaration<LieuMediationNumerique>(lieu.Source, lieu.ToDeclared(), lieu.MajLe), services);
        }
        else
        {
            edit.RemoveLieu(lieu.Id);
        }
    }

    /// <summary>A service without a place follows its structure: it is made anew when that changes.</summary>
    private static async Task ApplyServicesWithoutLieuAsync(
        MedNumContext context,
        CatalogueEdit edit,
        IReadOnlyCollection<StructureEntity> structures,
        IReadOnlyCollection<ServiceEntity> services,
        CancellationToken cancellationToken)
    {
        var followers = new List<ServiceEntity>(services);
        foreach (var group in structures.GroupBy(structure => structure.Source))
        {
            var ids = group.Select(structure => structure.IdSource).ToArray();
            followers.AddRange(await context.Services.AsNoTracking()
                .Where(s => s.Source == group.Key && s.Structure != null && ids.Contains(s.Structure))
                .ToListAsync(cancellationToken));
        }
        foreach (var service in followers)
        {
            edit.RemoveServiceWithoutLieu(service.Id);
            if (service is { SupprimeLe: null, Lieu: null })
            {
                edit.Put(ToDeclaration(service));
            }
        }
    }

    private static Declaration<DeclaredService> ToDeclaration(ServiceEntity service) => new(service.Source, service.ToDeclared(), service.MajLe);

    private static async Task<List<TEntity>> LoadAsync<TEntity>(MedNumContext context, IEnumerable<Guid> ids, CancellationToken cancellationToken)
        where TEntity : DeclarationEntity
    {
        var rows = new List<TEntity>();
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
        {
            rows.AddRange(await context.Set<TEntity>().AsNoTracking().Where(e => some.Contains(e.Id)).ToListAsync(cancellationToken));
        }

        return rows;
    }
}
