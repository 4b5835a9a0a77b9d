using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Follow;

/// <summary>Statements by their ids, and those that hang on others: a bounded number in each query.</summary>
internal static class DeclarationRows
{
    public const int AtOnce = 500;

    /// <summary>Deleted ones included.</summary>
    public static async Task<List<DeclarationEntity>> WithIdsAsync(
        this MedNumContext context, Nature nature, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = new List<DeclarationEntity>();
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            rows.AddRange(await context.Of(nature).AsNoTracking().Where(row => some.Contains(row.Id)).ToListAsync(cancellationToken));
        }

        return rows;
    }

    /// <summary>The services that are stated at places, without the deleted ones. A place is its source and the producer's id.</summary>
    public static async Task<List<DeclarationEntity>> ServicesAtAsync(
        this MedNumContext context, IEnumerable<(string Source, string IdSource)> lieux, CancellationToken cancellationToken)
    {
        var services = new List<DeclarationEntity>();
        foreach (var (source, some) in Chunks(lieux))
        {
            services.AddRange(await context.Of(Nature.Service).AsNoTracking()
                .Where(s => s.SupprimeLe == null && s.Source == source && s.Lieu != null && some.Contains(s.Lieu))
                .ToListAsync(cancellationToken));
        }

        return services;
    }

    /// <summary>The services that are stated of structures, deleted ones included. A structure is its source and the producer's id.</summary>
    public static async Task<List<DeclarationEntity>> ServicesOfAsync(
        this MedNumContext context, IEnumerable<(string Source, string IdSource)> structures, CancellationToken cancellationToken)
    {
        var services = new List<DeclarationEntity>();
        foreach (var (source, some) in Chunks(structures))
        {
            services.AddRange(await context.Of(Nature.Service).AsNoTracking()
                .Where(s => s.Source == source && s.Structure != null && some.Contains(s.Structure))
                .ToListAsync(cancellationToken));
        }

        return services;
    }

    private static IEnumerable<(string Source, string[] IdSources)> Chunks(IEnumerable<(string Source, string IdSource)> statements) =>
        from source in statements.Distinct().GroupBy(statement => statement.Source, statement => statement.IdSource)
        from some in source.Chunk(AtOnce)
        select (source.Key, some);
}
