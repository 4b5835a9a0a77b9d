using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Http.Lists;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Schema;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Sources;

internal static class SourcesEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var sources = v1.MapGroup("/sources").WithTags("Sources");

        sources.MapGet("/", List);
        sources.MapGet("/{slug}", Get).MayFail(404);
    }

    /// <summary>Lister les sources</summary>
    /// <remarks>Rend tous les jeux de données, avec leur licence et leur provenance.</remarks>
    private static JsonResult<Liste<Source>> List(LiveCatalogue catalogue)
    {
        var sources = catalogue.Current.Sources;

        return new(new() { Total = sources.Length, Resultats = sources, Liens = new() }, FeaturesJson.Instance.ListeSource);
    }

    /// <summary>Lire une source</summary>
    /// <param name="slug" example="demonstration">Le nom court de la source.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<JsonResult<Source>, ProblemResult> Get(string slug, LiveCatalogue catalogue)
    {
        var sources = catalogue.Current.Sources;
        if (sources.FirstOrDefault(source => source.Slug == slug) is { } found)
        {
            return new JsonResult<Source>(found, CatalogueJson.Instance.Source);
        }
        var hint = Suggestions.Nearest(slug, sources.Select(source => source.Slug)) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

        return new ProblemResult(ProblemType.RessourceInconnue, $"Aucune source ne s’appelle « {slug.Shortened()} ».{hint} Voyez /v1/sources.");
    }
}
