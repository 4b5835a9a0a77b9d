using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Follow;

/// <summary>What changes with a statement: what is derived from it, and from what shares its RNA.</summary>
internal static class AffectedDeclarations
{
    /// <summary>
    /// The statements that changed, and the RNAs that they give or gave; other statements with these may now be about
    /// another structure, and their services without a place with them.
    /// </summary>
    public static async Task<(IReadOnlyCollection<DeclarationEntity> Structures, IReadOnlyCollection<string> Rnas)> AffectedStructuresAsync(
        this MedNumContext context, CatalogueSnapshot snapshot, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var structures = await context.WithIdsAsync(Nature.Structure, ids, cancellationToken);
        var rnas = structures.Select(s => s.Rna)
            .Concat(structures.Select(s => Identifiants.PivotConnu(snapshot.Declarations.Structures.GetValueOrDefault((s.Source, s.IdSource)).Content?.Rna)))
            .OfType<string>()
            .ToHashSet();
        foreach (var some in rnas.Chunk(DeclarationRows.AtOnce))
        {
            structures.AddRange(await context.Of(Nature.Structure).AsNoTracking().Where(s => some.Contains(s.Rna)).ToListAsync(cancellationToken));
        }

        return ([.. structures.DistinctBy(s => s.Id)], rnas);
    }

    /// <summary>
    /// The places that changed, those that a changed service is or was at, and those whose RNA a changed structure states
    /// or stated.
    /// </summary>
    public static async Task<IReadOnlyCollection<Guid>> AffectedLieuxAsync(
        this MedNumContext context,
        CatalogueSnapshot snapshot,
        IEnumerable<Guid> lieux,
        IReadOnlyCollection<string> rnas,
        IReadOnlyCollection<DeclarationEntity> services,
        CancellationToken cancellationToken)
    {
        var affected = lieux.ToHashSet();
        affected.UnionWith(services.Select(service => snapshot.Services.Find(service.Id)?.Lieu?.Id).OfType<Guid>());
        affected.UnionWith(services.Where(s => s.Lieu is not null).Select(s => Identifiants.Lieu(s.Source, s.Lieu!)));
        foreach (var some in rnas.Chunk(DeclarationRows.AtOnce))
        {
            affected.UnionWith(await context.Of(Nature.Lieu).Where(l => some.Contains(l.Pivot)).Select(l => l.Id).ToListAsync(cancellationToken));
        }

        return affected;
    }
}
