using System.Runtime.CompilerServices;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;
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
        ReadAsync(DeclarationKinds.Sources, source => source, cancellationToken);

    public IAsyncEnumerable<Declaration<DeclaredStructure>> StructuresAsync(CancellationToken cancellationToken) =>
        ReadAsync(DeclarationKinds.Structures, structure => structure, cancellationToken);

    public IAsyncEnumerable<Declaration<DeclaredService>> ServicesAsync(CancellationToken cancellationToken) =>
        ReadAsync(DeclarationKinds.Services, service => service, cancellationToken);

    public IAsyncEnumerable<Declaration<LieuMediationNumerique>> LieuxAsync(CancellationToken cancellationToken)
    {
        var strings = new SharingPool<string, string>(text => text, DistinctStrings);
        var labels = new SharingPool<IReadOnlyList<string>, IReadOnlyList<string>>(list => list, DistinctStrings, new SameItems<string>());

        return ReadAsync(DeclarationKinds.Lieux, lieu => Share(lieu, strings) with { AutresFormationsLabels = labels.Get(lieu.AutresFormationsLabels) }, cancellationToken);
    }

    /// <summary>The places and services that were deleted and not purged since.</summary>
    public async Task<IReadOnlyList<Tombe>> TombesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Declarations
            .Where(row => row.SupprimeLe != null && (row.Nature == Nature.Lieu || row.Nature == Nature.Service))
            .Select(row => new Tombe(row.Id, row.SupprimeLe!.Value))
            .ToListAsync(cancellationToken);
    }

    private async IAsyncEnumerable<Declaration<TContent>> ReadAsync<TContent>(
        DeclarationKind<TContent> kind, Func<TContent, TContent> share, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TContent : class
    {
        var slugs = new SharingPool<string, string>(slug => slug, DistinctStrings);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.IsStreaming = true;
        try
        {
            await foreach (var row in context.Of(kind.Nature).AsNoTracking().Where(d => d.SupprimeLe == null).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (quarantine.Read(kind, row) is { } content)
                {
                    yield return new(slugs.Get(row.Source), share(content), row.MajLe);
                }
            }
            quarantine.ThrowIfFull();
        }
        finally
        {
            // The context goes back to a pool.
            context.IsStreaming = false;
        }
    }

    /// <summary>Places repeat each other: the texts that many of them share are kept once.</summary>
    private static LieuMediationNumerique Share(LieuMediationNumerique lieu, SharingPool<string, string> strings)
    {
        return lieu with
        {
            Pivot = strings.Get(lieu.Pivot),
            Commune = strings.Get(lieu.Commune),
            CodePostal = strings.Get(lieu.CodePostal),
            CodeInsee = Shared(lieu.CodeInsee),
            Source = Shared(lieu.Source),
            StructureParente = Shared(lieu.StructureParente),
            Horaires = Shared(lieu.Horaires),
        };

        string? Shared(string? text) => text is null ? null : strings.Get(text);
    }
}
