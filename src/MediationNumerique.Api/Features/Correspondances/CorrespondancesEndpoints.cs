using System.IO.Hashing;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Correspondances;

internal static class CorrespondancesEndpoints
{
    private const string NoCache = "no-cache";

    private const string Example = """{"nom": {"colonne": "Nom de la structure"}, "adresse": {"colonne": "Adresse"}, "code_postal": {"colonne": "CP"}, "services": [{"colonnes": ["Activités"], "termes": ["impôts"], "cible": "Aide aux démarches administratives"}]}""";

    public static void MapCorrespondances(this IEndpointRouteBuilder v1)
    {
        var source = v1.MapGroup("/sources/{source}/correspondance").RequirePortee(Portees.LieuxEcrire).MayFail(404);
        source.MapGet("/", Get).Named("lireCorrespondance");
        source.MapPut("/", Put).Named("declarerCorrespondance").MayFail(412).TakesBody<CorrespondanceDeclaree>(MediaTypeNames.Application.Json, example: Example);
        source.MapDelete("/", Delete).Named("supprimerCorrespondance").MayFail(412);

        v1.MapPost("/correspondances/propositions", Propose).Named("proposerCorrespondance").AcceptFile(FichierLieux.Description).CountAs(Budget.Validations);
    }

    /// <summary>The grammar, for people and editors.</summary>
    public static void MapSchema(this IEndpointRouteBuilder app) => app.MapGet(
        "/openapi/schemas/correspondance.json", () => TypedResults.Stream(SchemaFile(), "application/schema+json")).ExcludeFromDescription();

    /// <summary>Lire la correspondance d’une source</summary>
    /// <remarks>Rend ce que le producteur a envoyé, tel quel.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="store">Les correspondances.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<DeclarationResult<CorrespondanceDeclaree>, ProblemResult>> Get(string source, CorrespondanceStore store, CancellationToken cancellationToken) =>
        await store.JsonAsync(source, cancellationToken) is { } json
            ? new DeclarationResult<CorrespondanceDeclaree>(
                JsonSerializer.Deserialize(json, CorrespondancesJson.Instance.CorrespondanceDeclaree)!, CorrespondancesJson.Instance.CorrespondanceDeclaree, TagOf(json)!)
            : None(source);

    /// <summary>Décrire les colonnes d’une source</summary>
    /// <remarks>
    /// Remplace la correspondance de la source. Dès lors, tout fichier de cette source est lu par elle : imports, moissonnage, commande `importer`.
    /// Un fichier qui n’a aucune des colonnes du nom est lu comme s’il n’y en avait pas. Les correspondances de l’outil national (mednum-cli) sont acceptées telles quelles.
    /// </remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="http">La requête.</param>
    /// <param name="store">Les correspondances.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<JsonResult<CorrespondanceEnregistree>, ProblemResult>> Put(string source, HttpContext http, CorrespondanceStore store, CancellationToken cancellationToken)
    {
        var (body, problem) = await RequestBody.ReadAsync(http.Request, [MediaTypeNames.Application.Json], cancellationToken);
        if (body is null)
        {
            return problem!;
        }
        var json = body.ToJsonString();
        using var document = JsonDocument.Parse(json);
        var (correspondance, anomalies) = LectureCorrespondance.Read(document.RootElement);
        if (correspondance is null)
        {
            Erreur[] errors = [.. anomalies.Where(anomalie => anomalie.Gravite is Gravite.Erreur).Select(Tell)];

            return ProblemResult.ForBody(errors, errors.Length);
        }
        var conditions = new Preconditions(http.Request);
        switch (await store.PutAsync(source, json, http.User.Sujet(), current => conditions.Hold(TagOf(current)), cancellationToken))
        {
            case WriteResult.WithoutSource:
                return new ProblemResult(ProblemType.RessourceInconnue, UndescribedSource.Text(source.Shortened()));
            case WriteResult.Refused:
                return NotAsExpected();
            default:
                break;
        }
        http.MarkCommitted();
        http.Response.Headers.ETag = TagOf(json);

        return new JsonResult<CorrespondanceEnregistree>(
            new() { Url = PublicUrl.Of(http.Request, $"/v1/sources/{source}/correspondance"), Avertissements = [.. anomalies.Select(Tell)] },
            CorrespondancesJson.Instance.CorrespondanceEnregistree, NoCache);
    }

    /// <summary>Supprimer la correspondance d’une source</summary>
    /// <remarks>Les fichiers qui suivent sont lus par les noms du schéma national. Ce qui est publié ne change pas.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="http">La requête.</param>
    /// <param name="store">Les correspondances.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<NoContent, ProblemResult>> Delete(string source, HttpContext http, CorrespondanceStore store, CancellationToken cancellationToken)
    {
        var conditions = new Preconditions(http.Request);

        return await store.DeleteAsync(source, current => conditions.Hold(TagOf(current)), cancellationToken) switch
        {
            WriteResult.Missing => None(source),
            WriteResult.Refused => NotAsExpected(),
            _ => TypedResults.NoContent(),
        };
    }

    /// <summary>Proposer une correspondance pour un fichier</summary>
    /// <remarks>
    /// Lit le fichier envoyé, et dit comment l’API comprend ses colonnes, par leurs noms et par leurs valeurs : pour chaque champ la colonne, pourquoi, avec quelle
    /// confiance, et ce que deviendraient trois valeurs. Rien n’est enregistré, et il ne faut pas de jeton. Ce qui n’est pas sûr est laissé, et dit.
    /// </remarks>
    /// <param name="request">La requête.</param>
    /// <param name="proposeur">Qui propose.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<JsonResult<Proposition>, ProblemResult>> Propose(HttpRequest request, Proposeur proposeur, CancellationToken cancellationToken)
    {
        var (file, problem) = await FileBody.SpoolAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }
        var compris = proposeur.Propose(file!, new());

        return new JsonResult<Proposition>(
            new()
            {
                Lignes = compris?.Lignes ?? 0,
                Correspondance = CorrespondanceDeclaree.Of(compris?.Correspondance ?? []),
                Champs = compris?.Champs ?? [],
                Mots = compris?.Mots ?? [],
                Laissees = compris?.Laissees ?? [],
            },
            CorrespondancesJson.Instance.Proposition, "no-store");
    }

    private static Stream SchemaFile() =>
        typeof(CorrespondancesEndpoints).Assembly.GetManifestResourceStream("MediationNumerique.Api.Features.Correspondances.correspondance.schema.json")!;

    private static string? TagOf(string? json) => json is null ? null : EntityTag.Of(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(json)));

    private static ProblemResult NotAsExpected() => new(
        ProblemType.ConditionNonRemplie, "La correspondance n’est pas dans l’état que demande « If-Match » ou « If-None-Match ». Relisez-la, puis recommencez.");

    private static Erreur Tell(Anomalie anomalie) => BodyErrors.Tell(anomalie, anomalie.Pointeur ?? "");

    private static ProblemResult None(string source) => new(ProblemType.RessourceInconnue, $"La source « {source.Shortened()} » n’a pas de correspondance. Envoyez-la par PUT, à la même adresse.");
}
