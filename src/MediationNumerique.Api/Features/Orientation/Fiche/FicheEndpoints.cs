using System.Globalization;
using FluentValidation;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Query;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

internal static class FicheEndpoints
{
    private const int MostIds = 3;

    public static void AddFiche(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidator<FicheCriteres>, FicheCriteresValidator>();
        builder.Services.AddSingleton<CriteriaBody<FicheCriteres>>();
    }

    public static void MapFiche(this IEndpointRouteBuilder v1)
    {
        var fiche = v1.MapGroup("/orientation/fiche")
            .WithMetadata(new FileAnswer("text/html"), new FileAnswer("text/plain"), FichePage.Policy)
            .MayFail(404, 410);

        fiche.MapGet("/", Get).Named("lireFiche").WithMetadata(PageForPeople.Value);
        fiche.MapPost("/", Post).Named("lireFicheEnPrive").TakesCriteria<FicheCriteres>("""{"ids": ["cae3c4ea-f1c5-5c88-bf5e-74fb40920969"], "format": "texte"}""");
    }

    /// <summary>Lire la fiche à donner à la personne</summary>
    /// <remarks>
    /// Rend une page à imprimer, d’un seul côté d’une feuille A4 : l’adresse, le téléphone, les horaires des sept jours qui viennent, et
    /// un code à scanner pour prendre rendez-vous. Ou le même contenu en moins de 480 signes, pour un SMS. Rien n’est demandé ni
    /// gardé sur la personne, et aucun cache ne garde la réponse.
    /// </remarks>
    /// <param name="criteres">Quels lieux, et sous quelle forme.</param>
    /// <param name="request">La requête.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<TextResult, ProblemResult> Get(FicheCriteres criteres, HttpRequest request, LiveCatalogue catalogue) =>
        Answer(criteres, request, catalogue, message => ProblemResult.ForParameters([Wrong(message) with { Parametre = "ids" }]));

    /// <summary>Lire la fiche, sans rien écrire dans l’adresse</summary>
    /// <remarks>La même fiche, demandée dans le corps : les lieux choisis pour une personne ne restent alors dans aucun historique.</remarks>
    /// <param name="request">La requête.</param>
    /// <param name="body">Quels lieux, et sous quelle forme.</param>
    /// <param name="catalogue">Le catalogue.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<TextResult, ProblemResult>> Post(
        HttpRequest request, CriteriaBody<FicheCriteres> body, LiveCatalogue catalogue, CancellationToken cancellationToken)
    {
        var (criteres, problem) = await body.ReadAsync(request, cancellationToken);

        return criteres is null ? problem! : Answer(criteres, request, catalogue, message => ProblemResult.ForBody([Wrong(message) with { Pointeur = "/ids" }], 1));
    }

    private static Results<TextResult, ProblemResult> Answer(FicheCriteres criteres, HttpRequest request, LiveCatalogue catalogue, Func<string, ProblemResult> refuse)
    {
        string[] ids = [.. ParameterValues.Read(criteres.Ids, FicheCriteresValidator.Id).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (ids.Length is 0 or > MostIds)
        {
            return refuse(ids.Length == 0
                ? "Donnez dans « ids » l’identifiant d’un lieu ou d’un service, tel que l’API le rend."
                : $"Une fiche a trois lieux au plus : « ids » en donne {ids.Length}.");
        }
        var snapshot = catalogue.Current;
        var feuilles = new List<Feuille>();
        foreach (var id in ids)
        {
            if (Find(snapshot, Guid.Parse(id, CultureInfo.InvariantCulture)) is not { } feuille)
            {
                return AbsentResource(snapshot, id);
            }
            feuilles.Add(feuille);
        }
        var isText = criteres.Format is [var format] && FicheCriteresValidator.Formats.Canonical(format) == "texte";

        return isText
            ? new TextResult(FicheTexte.Write(feuilles, request.Now()), TextResult.Plain, EntityTag.NotKept)
            : new TextResult(FichePage.Render(feuilles, request.Now()), HtmlPage.ContentType, EntityTag.NotKept);
    }

    private static Feuille? Find(CatalogueSnapshot snapshot, Guid id) =>
        ((Entry?)snapshot.Lieux.Find(id) ?? snapshot.Services.Find(id)) is { } entry ? new(Offre.Of(entry, snapshot)) : null;

    private static ProblemResult AbsentResource(CatalogueSnapshot snapshot, string id) => Web.Lists.AbsentResource.Problem(
        snapshot, id, "Ce lieu ou ce service", $"Aucun lieu et aucun service ne porte l’identifiant « {id} ». Cherchez-le avec /v1/orientation.");

    private static Erreur Wrong(string message) => new() { Code = ErrorCodes.Format, Message = message, Suggestions = [] };
}
