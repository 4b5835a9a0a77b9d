using System.Collections.Concurrent;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Intake.Completions;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>Takes one file in, from its reading to its publication.</summary>
internal sealed class ImportRunner(
    IDbContextFactory<MedNumContext> contexts,
    ImportFolder folder,
    LieuChecks checks,
    Proposeur proposeur,
    Completion completion,
    ImportWriter writer,
    CatalogueSynchroniser synchroniser,
    Quarantine quarantine,
    TimeProvider time,
    ILogger<ImportRunner> logger)
{
    private static readonly ImportRefusal s_failure = new("erreur-interne", "La faute est chez nous, et rien n’a été enregistré. Renvoyez le fichier plus tard.");

    private readonly ConcurrentDictionary<Guid, ImportProgress> _progress = new();

    /// <summary>How far an import is that runs here.</summary>
    public ImportProgress? Progress(Guid id) => _progress.TryGetValue(id, out var progress) ? progress : null;

    /// <summary>Returns once the import has ended, for good or for bad; only a cancellation leaves it to be begun again.</summary>
    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await SetAsync(id, import => import.Etat = EtatImport.EnCours, cancellationToken);
            var held = await HeldAsync(id, cancellationToken);
            var options = await OptionsAsync(id, cancellationToken);
            var reading = Read(id, options, held, cancellationToken);
            await completion.CompleteAsync(reading, cancellationToken);
            var ended = await writer.EndAsync(id, reading, cancellationToken);
            if (ended.RevisionNo is { } revision && synchroniser.IsStarted)
            {
                await synchroniser.CatchUpAsync(revision, cancellationToken);
            }
            logger.LogInformation(
                "Import {Import} of {Source}: {Etat}, {Read} rows, {Created} created, {Changed} changed, {Deleted} deleted, {Refused} refused",
                id, ended.Source, ended.Etat, ended.Lues, ended.Creees, ended.Modifiees, ended.Supprimees, ended.Refusees);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Import {Import} failed", id);
            await SetAsync(id, import => import.End(EtatImport.Echoue, s_failure, time.GetUtcNow().UtcDateTime), cancellationToken);
        }
        finally
        {
            _progress.TryRemove(id, out _);
        }
        folder.Delete(id);
    }

    /// <summary>The producer's ids of what a complete import may delete.</summary>
    private async Task<IReadOnlyCollection<string>> HeldAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        return await context.Imports.Where(import => import.Id == id && import.Mode == ModeImport.Complet)
            .Join(context.Of(Nature.Lieu).Where(lieu => lieu.SupprimeLe == null), import => import.Source, lieu => lieu.Source, (_, lieu) => lieu.IdSource)
            .ToListAsync(cancellationToken);
    }

    /// <summary>By the correspondence of the source, where it has one.</summary>
    private async Task<OptionsLecture> OptionsAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);

        return new()
        {
            Correspondance = await CorrespondanceStore.FindAsync(context, import.Source, cancellationToken),
            Connus = Connus(import.Source),
            FindsPoints = completion.FindsPoints,
            Feuille = folder.Lecture(id).Feuille,
            Date = DateOnly.FromDateTime(import.RecuLe),
        };
    }

    /// <summary>Read once, where any is asked for.</summary>
    private Func<Guid, LieuMediationNumerique?> Connus(string source)
    {
        var lieux = new Lazy<Dictionary<Guid, LieuMediationNumerique>>(() =>
        {
            using var context = contexts.CreateDbContext();

            return context.Of(Nature.Lieu).AsNoTracking().Where(lieu => lieu.Source == source && lieu.SupprimeLe == null).AsEnumerable()
                .Select(row => (row.Id, Lieu: quarantine.Read(DeclarationKinds.Lieux, row)))
                .Where(row => row.Lieu is not null).ToDictionary(row => row.Id, row => row.Lieu!);
        });

        return id => lieux.Value.GetValueOrDefault(id);
    }

    private ImportReading Read(Guid id, OptionsLecture options, IReadOnlyCollection<string> held, CancellationToken cancellationToken)
    {
        using var file = folder.Open(id);
        var understood = options.Correspondance is null && folder.Lecture(id).IsProposee && proposeur.Propose(file, options) is { } compris
            ? options with { Correspondance = compris.Lue() }
            : options;

        return ImportReading.Read(file, checks, understood, held, progress => _progress[id] = progress, cancellationToken);
    }

    /// <summary>What has ended stays as it is.</summary>
    private async Task SetAsync(Guid id, Action<ImportEntity> set, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Imports.SingleOrDefaultAsync(i => i.Id == id && i.TermineLe == null, cancellationToken) is { } import)
        {
            set(import);
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
