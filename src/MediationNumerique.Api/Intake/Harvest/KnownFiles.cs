using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Intake.Harvest;

/// <summary>Which file of an address a source was last replaced by, so that it is not fetched again while it is the same.</summary>
internal sealed class KnownFiles(IDbContextFactory<MedNumContext> contexts, TimeProvider time)
{
    /// <summary>Null when the source was never replaced by a file of this address.</summary>
    public async Task<MoissonnageEntity?> FindAsync(string source, string url, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Moissonnages.AsNoTracking().SingleOrDefaultAsync(m => m.Source == source && m.Url == url, cancellationToken);
    }

    /// <summary>Remembers a file that was taken in whole. Where the source is harvested from another address, that one stays.</summary>
    /// <param name="source">The slug of the source.</param>
    /// <param name="url">Where the file came from.</param>
    /// <param name="file">Its validators.</param>
    /// <param name="hash">Its SHA-256, in hexadecimal.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task RecordAsync(string source, string url, Fetched file, string? hash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Moissonnages.AnyAsync(m => m.Source == source, cancellationToken))
        {
            await context.Moissonnages.Where(m => m.Source == source && m.Url == url).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Etag, file.Etag).SetProperty(m => m.DernierModifie, file.LastModified).SetProperty(m => m.Empreinte, hash),
                cancellationToken);
            return;
        }
        context.Add(new MoissonnageEntity
        {
            Source = source,
            Url = url,
            ProchaineLe = time.GetUtcNow().UtcDateTime,
            Etag = file.Etag,
            DernierModifie = file.LastModified,
            Empreinte = hash,
        });
        await context.SaveChangesAsync(cancellationToken);
    }
}
