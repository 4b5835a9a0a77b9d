using MediationNumerique.Api.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Storage;

/// <summary>Loads the embedded sources, once.</summary>
internal sealed class ExemplesLoader(IDbContextFactory<MedNumContext> contexts, DeclarationsWriter writer, IOptions<DonneesOptions> options)
{
    private const string Author = "exemples";

    /// <summary>
    /// Whether a source is to be loaded: when <c>Donnees:Exemples</c> is true and the database has never held it, so that
    /// one that somebody deleted does not come back.
    /// </summary>
    public async Task<bool> IsWantedAsync(string slug, CancellationToken cancellationToken) =>
        options.Value.Exemples && !await IsKnownAsync(slug, cancellationToken);

    /// <summary>Adds a source that is wanted. Lazy lists are not read when there is nothing to do.</summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> LoadAsync(
        DeclaredSource source,
        IEnumerable<LieuMediationNumerique> lieux,
        IEnumerable<DeclaredStructure> structures,
        IEnumerable<DeclaredService> services,
        CancellationToken cancellationToken)
    {
        if (!await IsWantedAsync(source.Slug, cancellationToken))
        {
            return false;
        }
        await writer.AddAsync(source, lieux, structures, services, Author, cancellationToken);

        return true;
    }

    private async Task<bool> IsKnownAsync(string slug, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Sources.AnyAsync(s => s.Slug == slug, cancellationToken);
    }
}
