using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Structures;

internal static class StructuresEndpoints
{
    private static readonly ListDefinition s_list = new(CatalogueJson.Instance.Structure, ["id", "nom", "pertinence"], FiltresStructures.Tous.Facettes());

    public static void MapStructures(this IEndpointRouteBuilder v1)
    {
        var structures = v1.MapGroup("/structures").WithMetadata(s_list);

        structures.MapGet("/", List);
        structures.MapGet("/{id}", Get).MayFail(404);
    }

    /// <summary>Chercher des structures</summary>
    /// <remarks>Rend les organisations qui portent des lieux, ou qui proposent un service sans lieu.</remarks>
    private static Results<ListResult<StructureEntry, Structure>, ProblemResult> List(
        Filtrage<FiltresStructures> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue)
    {
        var (list, problem) = ListRequest.Read(request, page, filtres.Selection, s_list);

        return problem is not null ? problem : new ListResult<StructureEntry, Structure>(catalogue.Current.Structures, list!, s_list);
    }

    /// <summary>Lire une structure et ses lieux</summary>
    /// <remarks>Rend l’organisation, et tous les lieux qu’elle porte, quelle que soit leur source.</remarks>
    /// <param name="id" example="d3b1126e-5602-56b0-91ef-0576eb9f5f61">L’identifiant de la structure dans cette API.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<StructureDetailResult, ProblemResult> Get(string id, LiveCatalogue catalogue) =>
        Guid.TryParse(id, out var guid) && catalogue.Current.Structures.Find(guid) is { } structure
            ? new StructureDetailResult(structure)
            : new ProblemResult(ProblemType.RessourceInconnue, $"Aucune structure ne porte l’identifiant « {id.Shortened()} ». Cherchez-la avec /v1/structures.");
}
