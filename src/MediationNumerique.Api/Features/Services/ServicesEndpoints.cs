using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Services;

internal static class ServicesEndpoints
{
    private static readonly ListDefinition s_list = new(CatalogueJson.Instance.Service, ListDefinition.TousLesTris, FiltresLieux.Tous.Facettes());

    public static void MapServices(this IEndpointRouteBuilder v1)
    {
        var lists = v1.MapGroup("").WithMetadata(s_list);
        lists.MapGet("/services.geojson", ListGeoJson).InForm<Service>(AnswerFormats.GeoJson);
        lists.MapGet("/services.csv", ListCsv).InForm<Service>(AnswerFormats.Csv);
        lists.MapGet("/services.ndjson", ListNdjson).InForm<Service>(AnswerFormats.Ndjson);
        var services = lists.MapGroup("/services");

        services.MapGet("/", List).InSeveralForms();
        services.MapGet("/{id}", Get).MayFail(404, 410);
    }

    /// <summary>Chercher des services</summary>
    /// <remarks>
    /// Rend les services, déclarés ou déduits des lieux, qui passent tous les filtres. La même adresse rend aussi du GeoJSON, du CSV ou du NDJSON, avec `format` ou
    /// `Accept` ; chaque forme a la sienne : `/v1/services.geojson`, `.csv`, `.ndjson`.
    /// </remarks>
    private static Results<ListResult<ServiceEntry, Service>, ProblemResult> List(
        Filtrage<FiltresLieux> filtres,
        PageCriteres page,
        FormatCriteres format,
        HttpRequest request,
        LiveCatalogue catalogue)
    {
        var (list, problem) = ListRequest.Read(request, page, filtres.Selection, s_list, format);

        return problem is not null ? problem : new ListResult<ServiceEntry, Service>(catalogue.Current.Services, list!, s_list, ServiceColumns.Value);
    }

    /// <summary>Chercher des services, en GeoJSON</summary>
    /// <remarks>Les mêmes filtres et les mêmes pages, à poser sur une carte (RFC 7946).</remarks>
    private static Results<ListResult<ServiceEntry, Service>, ProblemResult> ListGeoJson(
        Filtrage<FiltresLieux> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue) =>
        List(filtres, page, new(["geojson"]), request, catalogue);

    /// <summary>Chercher des services, en CSV</summary>
    /// <remarks>Les mêmes filtres, pour un tableur. La suite est dans l’en-tête `Link`. `champs` et `facettes` n’y ont pas de place.</remarks>
    private static Results<ListResult<ServiceEntry, Service>, ProblemResult> ListCsv(
        Filtrage<FiltresLieux> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue) =>
        List(filtres, page, new(["csv"]), request, catalogue);

    /// <summary>Chercher des services, en NDJSON</summary>
    /// <remarks>Les mêmes filtres, un objet par ligne, à traiter au fil de la lecture. La suite est dans l’en-tête `Link`. `facettes` n’y a pas de place.</remarks>
    private static Results<ListResult<ServiceEntry, Service>, ProblemResult> ListNdjson(
        Filtrage<FiltresLieux> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue) =>
        List(filtres, page, new(["ndjson"]), request, catalogue);

    /// <summary>Lire un service</summary>
    /// <remarks>Rend un service, déclaré ou déduit de son lieu, avec le lieu où il est rendu s’il y en a un. Un service supprimé répond 410.</remarks>
    /// <param name="id" example="fd527403-0f02-5736-8206-9d1a266a7a6b">L’identifiant du service dans cette API.</param>
    /// <param name="champs">Les champs à rendre. Par défaut : tous.</param>
    /// <param name="request">La requête.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<ResourceResult<Service>, ProblemResult> Get(
        string id, ChampsCriteres champs, HttpRequest request, LiveCatalogue catalogue)
    {
        var snapshot = catalogue.Current;

        return Guid.TryParse(id, out var guid) && snapshot.Services.Find(guid) is { } service
            ? new ResourceResult<Service>(service, ListRequest.ReadChamps(request, champs.Champs, s_list))
            : AbsentResource.Problem(snapshot, id, "Ce service", $"Aucun service ne porte l’identifiant « {id.Shortened()} ». Cherchez-le avec /v1/services.");
    }
}
