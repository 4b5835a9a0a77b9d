using System.Security.Cryptography;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Intake.Harvest;

/// <summary>Fetches the files of the sources that declare one, when their time has come, and has them imported where they changed.</summary>
internal sealed class Moissonneur(
    IDbContextFactory<MedNumContext> contexts, DeclarationsReader reader, RemoteFile remote, KnownFiles known, ImportQueue queue, TimeProvider time, ILogger<Moissonneur> logger)
{
    public const string Auteur = "moissonnage";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Harvests what is due, one source after the other.</summary>
    public async Task HarvestAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Read to the end first: a harvest takes its time, and no query stays open that long.
        foreach (var source in await reader.SourcesAsync(cancellationToken).ToListAsync(cancellationToken))
        {
            if (source.Content.Moissonnage is { } declared && await ClaimAsync(context, source.Source, declared, cancellationToken) is { } harvest)
            {
                await HarvestAsync(context, harvest, cancellationToken);
            }
        }
    }

    /// <summary>Null when it is not due, or when another instance was faster.</summary>
    private async Task<MoissonnageEntity?> ClaimAsync(MedNumContext context, string source, DeclaredMoissonnage declared, CancellationToken cancellationToken)
    {
        var next = Now.AddHours(declared.PeriodeHeures);
        var current = await context.Moissonnages.AsNoTracking().SingleOrDefaultAsync(m => m.Source == source, cancellationToken);
        if (current is null)
        {
            return await FirstAsync(context, source, declared.Url, next, cancellationToken);
        }
        if (current.Url != declared.Url)
        {
            // Another address is another file: it is due now, and what is known of the old one says nothing of it.
            current = new() { Source = source, Url = declared.Url, ProchaineLe = current.ProchaineLe };
        }
        else if (current.ProchaineLe > Now)
        {
            return null;
        }
        var claimed = await context.Moissonnages.Where(m => m.Source == source && m.ProchaineLe == current.ProchaineLe).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.ProchaineLe, next).SetProperty(m => m.Url, current.Url)
                .SetProperty(m => m.Etag, current.Etag).SetProperty(m => m.DernierModifie, current.DernierModifie).SetProperty(m => m.Empreinte, current.Empreinte),
            cancellationToken);

        return claimed == 1 ? current : null;
    }

    private static async Task<MoissonnageEntity?> FirstAsync(MedNumContext context, string source, string url, DateTime next, CancellationToken cancellationToken)
    {
        var first = new MoissonnageEntity { Source = source, Url = url, ProchaineLe = next };
        context.Add(first);
        try
        {
            await context.SaveChangesAsync(cancellationToken);

            return first;
        }
        catch (DbUpdateException)
        {
            return null;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    private async Task HarvestAsync(MedNumContext context, MoissonnageEntity harvest, CancellationToken cancellationToken)
    {
        var fetched = await remote.FetchAsync(harvest.Url, harvest.Etag, harvest.DernierModifie, cancellationToken);
        if (fetched.Error is { } error)
        {
            logger.LogWarning("The file of {Source} could not be fetched", harvest.Source);
            await RecordFailureAsync(context, harvest.Source, error, cancellationToken);
            return;
        }
        if (fetched.File is not { } file)
        {
            return;
        }
        await using (file)
        {
            file.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            if (hash == harvest.Empreinte || await ImportAsync(context, harvest.Source, file, cancellationToken))
            {
                await known.RecordAsync(harvest.Source, harvest.Url, fetched, hash, cancellationToken);
            }
        }
    }

    /// <summary>Whether the file was taken in: one that was refused is fetched again.</summary>
    private async Task<bool> ImportAsync(MedNumContext context, string source, FileStream file, CancellationToken cancellationToken)
    {
        var import = await queue.CopyAsync(
            new(source, ModeImport.Complet, Simulation: false, Strict: false, ConfirmerSuppressions: false, OrigineImport.Moissonnage, Auteur), file, cancellationToken);
        await queue.Enqueue(import.Id).WaitAsync(cancellationToken);

        return await context.Imports.AnyAsync(i => i.Id == import.Id && i.Etat == EtatImport.Termine, cancellationToken);
    }

    /// <summary>Its producer reads of it among the source's imports.</summary>
    private async Task RecordFailureAsync(MedNumContext context, string source, string error, CancellationToken cancellationToken)
    {
        var import = new ImportEntity
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Source = source,
            Mode = ModeImport.Complet,
            Origine = OrigineImport.Moissonnage,
            Auteur = Auteur,
            RecuLe = Now,
        };
        import.End(EtatImport.Echoue, new("moissonnage", error), Now);
        context.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
