using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Intake.One;

/// <summary>
/// GET, PUT, PATCH and DELETE of one statement, whatever its kind. A write is answered once it is stored and every read
/// shows it.
/// </summary>
internal sealed class DeclarationRequests(DeclarationStore store, CatalogueSynchroniser synchroniser)
{
    /// <summary>How often a merge begins again, because others wrote meanwhile.</summary>
    private const int MostMerges = 10;

    public async Task<Results<DeclarationResult<TContent>, ProblemResult>> GetAsync<TContent>(
        WriteKind<TContent> kind, DeclarationKey key, bool avecOrigine, CancellationToken cancellationToken)
        where TContent : class => await store.FindAsync(kind.Declarations, key, cancellationToken) switch
        {
            { Content: { } content } stored => new DeclarationResult<TContent>(
                content, kind.Declarations.Json, EntityTag.Of(kind.HashOf(content)), avecOrigine ? stored.Origine ?? "{}" : null),
            var stored => Absent(key, stored is not null),
        };

    public async Task<Results<EcritureResult<TContent>, ProblemResult>> PutAsync<TContent>(
        WriteKind<TContent> kind, DeclarationKey key, HttpContext http, CancellationToken cancellationToken)
        where TContent : class
    {
        var (body, problem) = await RequestBody.ReadAsync(http.Request, ["application/json"], cancellationToken);
        if (problem is not null)
        {
            return problem;
        }
        var reading = BodyReading<TContent>.Of(kind, key, body!);
        if (reading.ErrorCount > 0)
        {
            return ProblemResult.ForBody(reading.Erreurs, reading.ErrorCount);
        }
        var conditions = new Preconditions(http.Request);
        var written = await store.PutAsync(
            kind.Declarations, key, reading.Content!, current => conditions.Hold(TagOf(kind, current)), http.User.Sujet(), cancellationToken);

        return written.Result switch
        {
            WriteResult.Refused => NotAsExpected(),
            WriteResult.WithoutSource => WithoutSource(key),
            _ => await AnswerAsync(kind, key, reading, written, http),
        };
    }

    public async Task<Results<EcritureResult<TContent>, ProblemResult>> PatchAsync<TContent>(
        WriteKind<TContent> kind, DeclarationKey key, HttpContext http, CancellationToken cancellationToken)
        where TContent : class
    {
        var (patch, problem) = await RequestBody.ReadAsync(http.Request, [RequestBody.MergePatchType], cancellationToken);
        var conditions = new Preconditions(http.Request);
        for (var merges = 0; problem is null && merges < MostMerges; merges++)
        {
            var stored = await store.FindAsync(kind.Declarations, key, cancellationToken);
            if (stored is not { Content: { } current })
            {
                return Absent(key, stored is not null);
            }
            if (!conditions.Hold(TagOf(kind, current)))
            {
                return NotAsExpected();
            }
            var merged = MergePatch.Apply((JsonObject)JsonSerializer.SerializeToNode(current, kind.Declarations.Json)!, patch!);
            var reading = BodyReading<TContent>.Of(kind, key, merged);
            if (reading.ErrorCount > 0)
            {
                return ProblemResult.ForBody(reading.Erreurs, reading.ErrorCount);
            }
            var written = await store.PutAsync(
                kind.Declarations, key, reading.Content!, found => TagOf(kind, found) == TagOf(kind, current), http.User.Sujet(), cancellationToken);
            if (written.Result is not WriteResult.Refused)
            {
                return await AnswerAsync(kind, key, reading, written, http);
            }
        }

        return problem ?? new(ProblemType.Conflit, "D’autres envois changent cette ressource sans cesse. Réessayez dans un moment.");
    }

    public async Task<Results<NoContent, ProblemResult>> DeleteAsync<TContent>(
        WriteKind<TContent> kind, DeclarationKey key, HttpContext http, CancellationToken cancellationToken)
        where TContent : class
    {
        var conditions = new Preconditions(http.Request);
        var written = await store.DeleteAsync(
            kind.Declarations, key, current => conditions.Hold(TagOf(kind, current)), http.User.Sujet(), cancellationToken);
        if (written.Result is WriteResult.Missing)
        {
            return Absent(key, await store.FindAsync(kind.Declarations, key, cancellationToken) is not null);
        }
        if (written.Result is WriteResult.Refused)
        {
            return NotAsExpected();
        }
        await ShowAsync(written, http);

        return TypedResults.NoContent();
    }

    private async Task<EcritureResult<TContent>> AnswerAsync<TContent>(
        WriteKind<TContent> kind, DeclarationKey key, BodyReading<TContent> reading, Written written, HttpContext http)
        where TContent : class
    {
        await ShowAsync(written, http);
        var content = reading.Content!;
        var (path, id) = kind.Published(key, content);
        var ecriture = new Ecriture<TContent>
        {
            Id = id,
            Url = PublicUrl.Of(http.Request, path),
            Declaration = content,
            Avertissements = reading.Avertissements,
        };

        return new(ecriture, written.Result, TagOf(kind, content)!, PublicUrl.Of(http.Request, kind.Path(key)));
    }

    /// <summary>
    /// What is stored is shown, even to a client that hung up. What did not change may have been written by another instance
    /// a moment ago.
    /// </summary>
    private Task ShowAsync(Written written, HttpContext http)
    {
        http.MarkCommitted();

        return written.Revision is { } revision
            ? synchroniser.CatchUpAsync(revision, CancellationToken.None)
            : synchroniser.CatchUpAsync(CancellationToken.None);
    }

    private static string? TagOf<TContent>(WriteKind<TContent> kind, TContent? content)
        where TContent : class => content is null ? null : EntityTag.Of(kind.HashOf(content));

    private static ProblemResult NotAsExpected() => new(
        ProblemType.ConditionNonRemplie, "La ressource n’est pas dans l’état que demande « If-Match » ou « If-None-Match ». Relisez-la, puis recommencez.");

    private static ProblemResult WithoutSource(DeclarationKey key) => new(
        ProblemType.RessourceInconnue, UndescribedSource.Text(key.Source.Shortened()));

    private static ProblemResult Absent(DeclarationKey key, bool isDeleted) => isDeleted
        ? new(ProblemType.RessourceSupprimee, $"« {key.IdSource.Shortened()} » a été supprimé de la source « {key.Source.Shortened()} ».")
        : new(ProblemType.RessourceInconnue, $"La source « {key.Source.Shortened()} » n’a rien sous l’identifiant « {key.IdSource.Shortened()} ».");
}
