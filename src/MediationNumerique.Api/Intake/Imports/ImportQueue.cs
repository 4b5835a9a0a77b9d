using System.Collections.Concurrent;
using System.Threading.Channels;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>The imports that wait on this instance, in the order of their reception.</summary>
internal sealed class ImportQueue(IDbContextFactory<MedNumContext> contexts, DatabaseThreads threads, ImportFolder folder, TimeProvider time)
{
    /// <summary>Of one source: a producer that sends faster than files are read would fill the disk.</summary>
    public const int MostWaiting = 5;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    private static readonly ImportRefusal s_overtaken = new(
        "import-depasse", "Le serveur s’est arrêté avant de lire ce fichier, et sa source a reçu des envois plus récents depuis : il les aurait effacés. Renvoyez-le s’il doit l’emporter.");

    /// <summary>Files that are being received, by source: they count before they are there.</summary>
    private readonly ConcurrentDictionary<string, int> _receiving = new(StringComparer.Ordinal);

    private readonly Channel<Guid> _waiting = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _ends = new();

    public IAsyncEnumerable<Guid> ReadAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    public Task<bool> IsSourceAsync(string source, CancellationToken cancellationToken) => threads.ReadAsync(
        context => context.IsDescribedAsync(source, cancellationToken), cancellationToken);

    /// <summary>A place for one more file of a source, taken before it is received; null where too many wait. Dispose of it once it is.</summary>
    public async Task<IDisposable?> ReserveAsync(string source, CancellationToken cancellationToken)
    {
        var place = new Place(this, source);
        try
        {
            if (_receiving.AddOrUpdate(source, 1, (_, count) => count + 1) + await CountAsync(source, cancellationToken) <= MostWaiting)
            {
                return place;
            }
        }
        catch
        {
            place.Dispose();
            throw;
        }
        place.Dispose();

        return null;
    }

    private Task<int> CountAsync(string source, CancellationToken cancellationToken)
    {
        // One that has waited longer is on an instance that does not come back: it must not stop its source for ever.
        var since = time.GetUtcNow().UtcDateTime - s_longestWait;

        return threads.ReadAsync(
            context => context.Imports.CountAsync(i => i.Source == source && i.TermineLe == null && i.RecuLe > since, cancellationToken), cancellationToken);
    }

    /// <summary>A file that is somebody else's, of which a copy is taken in.</summary>
    public async Task<ImportEntity> CopyAsync(ImportDemande demande, Stream content, CancellationToken cancellationToken)
    {
        using var file = folder.Receive();
        content.Position = 0;
        await content.CopyToAsync(file.Content, cancellationToken);

        return await ReceiveAsync(demande, file, cancellationToken);
    }

    /// <summary>Once it returns, the import will end, whatever happens to this process.</summary>
    public async Task<ImportEntity> ReceiveAsync(ImportDemande demande, ReceivedFile file, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var (size, hash) = await folder.KeepAsync(id, file, demande.Lecture, cancellationToken);
        var import = new ImportEntity
        {
            Id = id,
            Source = demande.Source,
            Etat = EtatImport.Recu,
            Mode = demande.Mode,
            Simulation = demande.Simulation,
            Strict = demande.Strict,
            ConfirmerSuppressions = demande.ConfirmerSuppressions,
            Origine = demande.Origine,
            Auteur = demande.Auteur,
            RecuLe = time.GetUtcNow().UtcDateTime,
            Taille = size,
            Empreinte = hash,
        };

        return await threads.WriteAsync(
            async context =>
            {
                context.Add(import);
                await context.SaveChangesAsync(CancellationToken.None);

                return import;
            },
            cancellationToken);
    }

    /// <summary>Has it taken in when its turn comes.</summary>
    /// <returns>Ends with the import.</returns>
    public Task Enqueue(Guid id)
    {
        var end = _ends.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Writer.TryWrite(id);

        return end.Task;
    }

    public void Ended(Guid id)
    {
        if (_ends.TryRemove(id, out var end))
        {
            end.SetResult();
        }
    }

    /// <summary>At start: what a stopped process left, where its file is here.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await context.Imports.Where(i => i.TermineLe == null).OrderBy(i => i.RecuLe).ToListAsync(cancellationToken);
        folder.DeleteOthers(waiting.Select(import => import.Id).ToHashSet(), DateTime.UtcNow - TimeSpan.FromHours(1));
        foreach (var import in waiting.Where(import => folder.Has(import.Id)))
        {
            if (await IsOvertakenAsync(context, import, cancellationToken))
            {
                import.End(EtatImport.Refuse, s_overtaken, time.GetUtcNow().UtcDateTime);
                await context.SaveChangesAsync(cancellationToken);
                folder.Delete(import.Id);
                continue;
            }
            _ = Enqueue(import.Id);
        }
    }

    /// <summary>
    /// Whether its source has been written since the file was received: its producer went on without it, and the file would
    /// put back what was there before.
    /// </summary>
    private static async Task<bool> IsOvertakenAsync(MedNumContext context, ImportEntity import, CancellationToken cancellationToken) =>
        await context.Revisions.AnyAsync(
            r => r.Source == import.Source && r.Date > import.RecuLe && r.Nature != Nature.Source, cancellationToken)
        || await context.Imports.AnyAsync(
            i => i.Source == import.Source && i.RecuLe > import.RecuLe && !i.Simulation && i.Etat == EtatImport.Termine, cancellationToken);

    private sealed class Place(ImportQueue queue, string source) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 0)
            {
                queue._receiving.AddOrUpdate(source, 0, (_, count) => count - 1);
            }
        }
    }
}
