using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
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
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        for (var readings = 1; ; readings++)
        {
            var newest = await NewestAsync(context, cancellationToken);
            var read = await ReadAsync(context, applied, snapshot, cancellationToken);
            quarantine.ThrowIfFull();
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
        if (changed.Contains(Nature.Source))
        {
            await ApplySourcesAsync(context, edit, cancellationToken);
        }
        var (structures, rnas) = await context.AffectedStructuresAsync(snapshot, changed[Nature.Structure], cancellationToken);
        var services = await context.WithIdsAsync(Nature.Service, changed[Nature.Service], cancellationToken);
        var lieux = await context.AffectedLieuxAsync(snapshot, changed[Nature.Lieu], rnas, services, cancellationToken);
        ApplyStructures(edit, structures);
        services.ForEach(service => edit.Bury(service.Id, service.SupprimeLe));
        await ApplyLieuxAsync(context, edit, lieux, cancellationToken);
        await ApplyServicesWithoutLieuAsync(context, edit, structures, services, cancellationToken);

        return (edit, revisions[^1].Sequence);
    }

    private async Task ApplySourcesAsync(MedNumContext context, CatalogueEdit edit, CancellationToken cancellationToken)
    {
        foreach (var row in await context.Of(Nature.Source).AsNoTracking().ToListAsync(cancellationToken))
        {
            Apply(DeclarationKinds.Sources, row, source => edit.Put(source.Content), () => edit.RemoveSource(row.Source));
        }
    }

    private void ApplyStructures(CatalogueEdit edit, IEnumerable<DeclarationEntity> rows)
    {
        foreach (var row in rows)
        {
            Apply(DeclarationKinds.Structures, row, edit.Put, () => edit.RemoveStructure(row.Source, row.IdSource));
        }
    }

    private async Task ApplyLieuxAsync(MedNumContext context, CatalogueEdit edit, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await context.WithIdsAsync(Nature.Lieu, ids, cancellationToken);
        var services = (await context.ServicesAtAsync(rows.Select(row => (row.Source, row.IdSource)), cancellationToken))
            .ToLookup(service => (service.Source, service.Lieu));
        foreach (var row in rows)
        {
            edit.Bury(row.Id, row.SupprimeLe);
            Apply(
                DeclarationKinds.Lieux, row,
                lieu => edit.Put(lieu, [.. services[(row.Source, row.IdSource)].Select(service => Read(DeclarationKinds.Services, service)).OfType<Declaration<DeclaredService>>()]),
                () => edit.RemoveLieu(row.Id));
        }
    }

    /// <summary>A service without a place follows its structure: it is made anew when that changes.</summary>
    private async Task ApplyServicesWithoutLieuAsync(
        MedNumContext context,
        CatalogueEdit edit,
        IReadOnlyCollection<DeclarationEntity> structures,
        IReadOnlyCollection<DeclarationEntity> services,
        CancellationToken cancellationToken)
    {
        var followers = await context.ServicesOfAsync(structures.Select(structure => (structure.Source, structure.IdSource)), cancellationToken);
        foreach (var row in services.Concat(followers))
        {
            edit.RemoveServiceWithoutLieu(row.Id);
            Apply(DeclarationKinds.Services, row, service => PutWithoutLieu(edit, service), () => { });
        }
    }

    private static void PutWithoutLieu(CatalogueEdit edit, Declaration<DeclaredService> service)
    {
        if (service.Content.Lieu is null)
        {
            edit.Put(service);
        }
    }

    /// <summary>Takes what a row states, or that it was deleted; what it states and cannot be read changes nothing.</summary>
    private void Apply<TContent>(DeclarationKind<TContent> kind, DeclarationEntity row, Action<Declaration<TContent>> put, Action remove)
        where TContent : class
    {
        if (row.SupprimeLe is not null)
        {
            quarantine.Release(row);
            remove();
        }
        else if (Read(kind, row) is { } declaration)
        {
            put(declaration);
        }
    }

    private Declaration<TContent>? Read<TContent>(DeclarationKind<TContent> kind, DeclarationEntity row) where TContent : class =>
        quarantine.Read(kind, row) is { } content ? new(row.Source, content, row.MajLe) : null;
}
