using System.Globalization;
using FluentValidation;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Http;
using MediationNumerique.Api.Http.Caching;
using MediationNumerique.Api.Http.Files;
using MediationNumerique.Api.Http.Parameters;
using MediationNumerique.Api.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

internal static class FicheEndpoints
{
    private const int MostIds = 3;

    public static void AddFiche(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<IValidator<FicheCriteres>, FicheCriteresValidator>();

    public static void MapFiche(this IEndpointRouteBuilder v1) => v1.MapGet("/orientation/fiche", Get)
        .WithTags("Orientation")
        .WithMetadata(new FileAnswer("text/html"), new FileAnswer("text/plain"))
        .MayFail(404, 410);

    /// <summary>Lire la fiche à donner à la personne</summary>
    /// <remarks>
    /// Rend une page à imprimer, d’un seul côté d’une feuille A4 : l’adresse, le téléphone, les horaires des sept jours qui viennent, et
    /// un code à scanner pour prendre rendez-vous. Ou le même contenu en moins de 480 signes, pour un SMS. Rien n’est demandé ni
    /// gardé sur la personne.
    /// </remarks>
    /// <param name="criteres">Quels lieux, et sous quelle forme.</param>
    /// <param name="request">La requête.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<TextResult, ProblemResult> Get([AsParameters] FicheCriteres criteres, HttpRequest request, LiveCatalogue catalogue)
    {
        string[] ids = [.. ParameterValues.Read(criteres.Ids, FicheCriteresValidator.Id).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (ids.Length is 0 or > MostIds)
        {
            return ProblemResult.ForParameters([Wrong(ids.Length == 0
                ? "Paramètre « ids ». Donnez l’identifiant d’un lieu ou d’un service, tel que l’API le rend."
                : $"Paramètre « ids ». Une fiche a trois lieux au plus : {ids.Length} sont demandés.")]);
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
            ? new TextResult(FicheTexte.Write(feuilles, request.Now()), TextResult.Plain, EntityTag.ShortCache)
            : new TextResult(FichePage.Render(feuilles, request.Now()), HtmlPage.ContentType, EntityTag.ShortCache);
    }

    private static Feuille? Find(CatalogueSnapshot snapshot, Guid id) =>
        ((Entry?)snapshot.Lieux.Find(id) ?? snapshot.Services.Find(id)) is { } entry ? new(Offre.Of(entry, snapshot)) : null;

    private static ProblemResult AbsentResource(CatalogueSnapshot snapshot, string id) => Http.Lists.AbsentResource.Problem(
        snapshot, id, "Ce lieu ou ce service", $"Aucun lieu et aucun service ne porte l’identifiant « {id} ». Cherchez-le avec /v1/orientation.");

    private static Erreur Wrong(string message) => new() { Parametre = "ids", Code = ErrorCodes.Format, Message = message, Suggestions = [] };
}
