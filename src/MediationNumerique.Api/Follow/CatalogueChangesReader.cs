using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Mapping;
using MediationNumerique.Api.Territoires;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Follow;

/// <summary>
/// Makes the snapshot that follows some revisions. What changed is read as it stands now, which may be later than the
/// revision: applying the later one again does no harm.
/// </summary>
internal sealed class CatalogueChangesReader(IDbContextFactory<MedNumContext> contexts, ReferentielTerritoires territoires, Quarantine quarantine)
{
    private const int RevisionsAtOnce = 20_000;

    /// <summary>
    /// Each reading that a commit disturbs is followed by another; those who write wait for it, so that few do meanwhile.
    /// </summary>
    private const int MostReadings = 50;

    /// <summary>The next snapshot and the last revision in it; null where nothing is newer than <paramref name="applied"/>.</summary>
    public async Task<(CatalogueSnapshot Snapshot, long Revision)?> ReadAsync(
        long applied, CatalogueSnapshot snapshot, CancellationToken cancellationToken)
    {
        var isAgain = false;

        return await quarantine.ReadAsync(
            async () =>
            {
                await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                try
                {
                    if (!isAgain)
                    {
                        quarantine.Release(await WrittenAsync(context, applied, cancellationToken));
                        isAgain = true;
                    }
                    context.Aside = quarantine.Ids;

                    return await ReadUndisturbedAsync(context, applied, snapshot, cancellationToken);
                }
                finally
                {
                    // The context goes back to a pool.
                    context.Aside = [];
                }
            },
            cancellationToken);
    }

    /// <summary>What has been written since: looked at again, be it put aside.</summary>
    private async Task<IReadOnlyList<Guid>> WrittenAsync(MedNumContext context, long applied, CancellationToken cancellationToken) => quarantine.Count == 0
        ? []
        : await context.Revisions.Where(r => r.Sequence > applied).Select(r => r.ObjetId).Distinct().ToListAsync(cancellationToken);

    private async Task<(CatalogueSnapshot Snapshot, long Revision)?> ReadUndisturbedAsync(
        MedNumContext context, long applied, CatalogueSnapshot snapshot, CancellationToken cancellationToken)
    {
        for (var readings = 1; ; readings++)
        {
            var newest = await NewestAsync(context, cancellationToken);
            var read = await ReadAsync(context, applied, snapshot, cancellationToken);
            // A service that is moved between two queries would be at both places.
            if (read is null || readings == MostReadings || await NewestAsync(context, cancellationToken) == newest)
            {
                return read is { } whole ? (whole.Edit.Build(), whole.Revision) : null;
            }
        }
    }

    private static Task<long?> NewestAsync(MedNumContext context, CancellationToken cancellationToken) =>
        context.Revisions.MaxAsync(r => (long?)r.Sequence, cancellationToken);

    private async Task<(CatalogueEdit Edit, long Revision)?> ReadAsync(
        MedNumContext context, long applied, CatalogueSnapshot snapshot, CancellationToken cancellationToken)
    {
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
        var (structures, rnas) = await context.AffectedStructuresAsync(snapshot, changed[RevisionNature.Structure], cancellationToken);
        var services = await context.WithIdsAsync<ServiceEntity>(changed[RevisionNature.Service], cancellationToken);
        var lieux = await context.AffectedLieuxAsync(snapshot, changed[RevisionNature.Lieu], rnas, services, cancellationToken);
        ApplyStructures(edit, structures);
        services.ForEach(service => edit.Bury(service.Id, service.SupprimeLe));
        await ApplyLieuxAsync(context, edit, lieux, cancellationToken);
        await ApplyServicesWithoutLieuAsync(context, edit, structures, services, cancellationToken);

        return (edit, revisions[^1].Sequence);
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

    private static async Task ApplyLieuxAsync(
        MedNumContext context, CatalogueEdit edit, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var lieux = await context.WithIdsAsync<LieuEntity>(ids, cancellationToken);
        var services = (await context.ServicesAtAsync(lieux.Select(lieu => (lieu.Source, lieu.IdSource)), cancellationToken))
            .ToLookup(service => (service.Source, service.Lieu), ToDeclaration);
        foreach (var lieu in lieux)
        {
            Apply(edit, lieu, [.. services[(lieu.Source, lieu.IdSource)]]);
        }
    }

    private static void Apply(CatalogueEdit edit, LieuEntity lieu, IReadOnlyCollection<Declaration<DeclaredService>> services)
    {
        edit.Bury(lieu.Id, lieu.SupprimeLe);
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
        var followers = await context.ServicesOfAsync(structures.Select(structure => (structure.Source, structure.IdSource)), cancellationToken);
        foreach (var service in services.Concat(followers))
        {
            edit.RemoveServiceWithoutLieu(service.Id);
            if (service is { SupprimeLe: null, Lieu: null })
            {
                edit.Put(ToDeclaration(service));
            }
        }
    }

    private static Declaration<DeclaredService> ToDeclaration(ServiceEntity service) => new(service.Source, service.ToDeclared(), service.MajLe);
}
