using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Sources;

internal static class SourcesEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var sources = v1.MapGroup("/sources");

        sources.MapGet("/", List);
        sources.MapGet("/{source}", Get).MayFail(404);
        sources.MapPut("/{source}", Put)
            .RequirePortee(Portees.LieuxEcrire, orAdministrer: true)
            .TakesBody<DeclaredSource>("application/json")
            .Produces<Ecriture<DeclaredSource>>(201)
            .Produces(204)
            .MayFail(412);
    }

    /// <summary>Lister les sources</summary>
    /// <remarks>Rend tous les jeux de données, avec leur licence et leur provenance.</remarks>
    private static JsonResult<Liste<Source>> List(LiveCatalogue catalogue)
    {
        var sources = catalogue.Current.Sources;

        return new(new() { Total = sources.Length, Resultats = sources, Liens = new() }, SourcesJson.Instance.ListeSource);
    }

    /// <summary>Lire une source</summary>
    /// <remarks>Rend la description d’un jeu de données : son producteur, sa licence, sa provenance, ce qu’il contient.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<JsonResult<Source>, ProblemResult> Get(string source, LiveCatalogue catalogue)
    {
        var sources = catalogue.Current.Sources;
        if (sources.FirstOrDefault(known => known.Slug == source) is { } found)
        {
            return new JsonResult<Source>(found, CatalogueJson.Instance.Source);
        }
        var hint = Suggestions.Nearest(source, sources.Select(known => known.Slug)) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

        return new ProblemResult(ProblemType.RessourceInconnue, $"Aucune source ne s’appelle « {source.Shortened()} ».{hint} Voyez /v1/sources.");
    }

    /// <summary>Décrire une source</summary>
    /// <remarks>
    /// Crée la source ou remplace sa description. Il faut un jeton délivré pour elle, ou la portée `administrer`.
    /// Le nom court est définitif : des minuscules sans accent, des chiffres et des tirets.
    /// </remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="http">La requête.</param>
    /// <param name="kind">Ce qui est écrit.</param>
    /// <param name="requests">Les écritures.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static Task<Results<EcritureResult<DeclaredSource>, ProblemResult>> Put(
        string source, HttpContext http, WriteKind<DeclaredSource> kind, DeclarationRequests requests, CancellationToken cancellationToken) =>
        requests.PutAsync(kind, new(source, source), http, cancellationToken);
}
