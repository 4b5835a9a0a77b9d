using FluentValidation;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Imports;

internal static class ImportsEndpoints
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(60);

    public static void AddImportsApi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportsQuery>();
        builder.Services.AddSingleton<IValidator<ImportsCriteres>, ImportsCriteresValidator>();
        builder.Services.AddSingleton<IValidator<RapportCriteres>, RapportCriteresValidator>();
        builder.Services.AddSingleton<IValidator<ListeImportsCriteres>, ListeImportsCriteresValidator>();
    }

    public static void MapImports(this IEndpointRouteBuilder v1)
    {
        var imports = v1.MapGroup("/sources/{source}/imports").RequirePortee(Portees.LieuxEcrire).MayFail(404);

        imports.MapPost("/", Create)
            .AcceptFile(FichierLieux.Description)
            .Produces<Import>(202)
            .MayFail(409);
        imports.MapGet("/", List);
        imports.MapGet("/{id}", Get).WithMetadata(new WithoutEntityTag());
    }

    /// <summary>Importer un fichier de lieux</summary>
    /// <remarks>
    /// Reçoit le fichier et répond aussitôt 202 : l’import ira à son terme, même si le serveur redémarre, sauf si sa source a reçu des envois plus récents entre-temps (`import-depasse`). Suivez-le à l’adresse de
    /// l’en-tête `Location`. Avec `Prefer: wait=30`, la réponse attend la fin, 30 secondes au plus, et vaut alors 200.
    /// Un fichier peut être refusé en entier (`etat` vaut `refuse`, et `motif` dit pourquoi) : lisez `etat`, quel que soit le statut.
    /// Un import est enregistré en une fois, tout ou rien ; au-delà de 20 000 changements, les lectures le montrent par tranches, en quelques secondes. Les lignes refusées sont laissées de côté, et le rapport les dit toutes.
    /// </remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="criteres">Comment importer.</param>
    /// <param name="http">La requête.</param>
    /// <param name="queue">Les imports en attente.</param>
    /// <param name="folder">Où les fichiers attendent.</param>
    /// <param name="query">La lecture des imports.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<ImportResult, ProblemResult>> Create(
        string source, ImportsCriteres criteres, HttpContext http, ImportQueue queue, ImportFolder folder, ImportsQuery query, CancellationToken cancellationToken)
    {
        if (!await queue.IsSourceAsync(source, cancellationToken))
        {
            return new ProblemResult(ProblemType.RessourceInconnue, UndescribedSource.Text(source.Shortened()));
        }
        using var place = await queue.ReserveAsync(source, cancellationToken);
        if (place is null)
        {
            return new ProblemResult(ProblemType.ImportsEnAttente, $"{ImportQueue.MostWaiting} imports de cette source attendent déjà leur tour. Attendez la fin de l’un d’eux.");
        }
        using var file = folder.Receive();
        if (await FileBody.ReceiveAsync(http.Request, () => file.Content, cancellationToken) is { } problem)
        {
            return problem;
        }
        var import = await queue.ReceiveAsync(criteres.ToDemande(source, http.User.Sujet()), file, cancellationToken);
        http.MarkCommitted();
        place.Dispose();
        var end = queue.Enqueue(import.Id);
        var hasEnded = Preferences.Wait(http, s_longestWait) is { } wait && await EndsWithinAsync(end, wait, cancellationToken);
        import = hasEnded ? await query.FindAsync(source, import.Id.ToString(), cancellationToken) ?? import : import;

        return new ImportResult(
            await query.ReadAsync(import, Rang.Read(null, null), http.Request, cancellationToken),
            import.TermineLe is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK);
    }

    /// <summary>Lister les imports d’une source</summary>
    /// <remarks>Les plus récents d’abord. Un import terminé est gardé autant que les suppressions : 90 jours par défaut.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="criteres">La page.</param>
    /// <param name="request">La requête.</param>
    /// <param name="query">La lecture des imports.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<JsonResult<Liste<Import>>, ProblemResult>> List(
        string source, ListeImportsCriteres criteres, HttpRequest request, ImportsQuery query, CancellationToken cancellationToken) =>
        new JsonResult<Liste<Import>>(
            await query.ListAsync(source, Rang.Read(criteres.Limite, criteres.Curseur), request, cancellationToken), ImportsJson.Instance.ListeImport);

    /// <summary>Lire un import et son rapport</summary>
    /// <remarks>Dit où en est l’import, ce que deviennent les lignes, et une page du rapport ; ou le rapport entier en CSV.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="id" example="019aa1b2-6a4e-7b1c-9d3e-2f6b1c7e40d8">L’identifiant de l’import.</param>
    /// <param name="criteres">La page et la forme du rapport.</param>
    /// <param name="http">La requête.</param>
    /// <param name="query">La lecture des imports.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<ImportResult, RapportResult, ProblemResult>> Get(
        string source, string id, RapportCriteres criteres, HttpContext http, ImportsQuery query, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(source, id, cancellationToken) is not { } import)
        {
            return new ProblemResult(ProblemType.RessourceInconnue, $"La source « {source.Shortened()} » n’a pas d’import « {id.Shortened()} ». Voyez /v1/sources/{source.Shortened()}/imports.");
        }
        if (!AnswerFormats.OfReports.IsCsv(http.Request, criteres.Format))
        {
            return new ImportResult(await query.ReadAsync(import, Rang.Read(criteres.Limite, criteres.Curseur), http.Request, cancellationToken));
        }
        var report = TemporaryFile.Create(http);
        await query.WriteCsvAsync(import, report, cancellationToken);

        return new RapportResult(report);
    }

    private static async Task<bool> EndsWithinAsync(Task end, TimeSpan wait, CancellationToken cancellationToken)
    {
        var first = await Task.WhenAny(end, Task.Delay(wait, cancellationToken));

        return first == end;
    }
}
