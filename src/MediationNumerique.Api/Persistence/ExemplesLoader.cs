using MediationNumerique.Api.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Persistence;

/// <summary>Loads the embedded sources, once.</summary>
internal sealed class ExemplesLoader(IDbContextFactory<MedNumContext> contexts, DeclarationsWriter writer, IOptions<DonneesOptions> options)
{
    private const string Author = "exemples";

    /// <summary>
    /// Adds a source that the database has never held: one that somebody deleted does not come back. Lazy lists are not
    /// read when there is nothing to do.
    /// </summary>
    /// <returns>Whether it was added. Never when <c>Donnees:Exemples</c> is false.</returns>
    public async Task<bool> LoadAsync(
        DeclaredSource source,
        IEnumerable<LieuMediationNumerique> lieux,
        IEnumerable<DeclaredStructure> structures,
        IEnumerable<DeclaredService> services,
        CancellationToken cancellationToken)
    {
        if (!options.Value.Exemples || await IsKnownAsync(source.Slug, cancellationToken))
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
