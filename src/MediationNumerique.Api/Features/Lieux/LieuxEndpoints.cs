using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Lieux;

internal static class LieuxEndpoints
{
    private static readonly ListDefinition s_list = new(CatalogueJson.Instance.Lieu, ListDefinition.TousLesTris, FiltresLieux.Tous.Facettes());

    public static void MapLieux(this IEndpointRouteBuilder v1)
    {
        var lists = v1.MapGroup("").WithMetadata(s_list);
        lists.MapGet("/lieux.geojson", ListGeoJson).InForm<Lieu>(AnswerFormats.GeoJson);
        lists.MapGet("/lieux.csv", ListCsv).InForm<Lieu>(AnswerFormats.Csv);
        lists.MapGet("/lieux.ndjson", ListNdjson).InForm<Lieu>(AnswerFormats.Ndjson);
        var lieux = lists.MapGroup("/lieux");

        lieux.MapGet("/", List).InSeveralForms();
        lieux.MapGet("/{id}", Get).MayFail(404, 410);
        lieux.MapHistorique();
    }

    /// <summary>Chercher des lieux</summary>
    /// <remarks>
    /// Rend les lieux qui passent tous les filtres. La même adresse rend aussi du GeoJSON, du CSV ou du NDJSON, avec `format` ou
    /// `Accept` ; chaque forme a la sienne : `/v1/lieux.geojson`, `.csv`, `.ndjson`.
    /// </remarks>
    private static Results<ListResult<LieuEntry, Lieu>, ProblemResult> List(
        Filtrage<FiltresLieux> filtres,
        PageCriteres page,
        FormatCriteres format,
        HttpRequest request,
        LiveCatalogue catalogue)
    {
        var (list, problem) = ListRequest.Read(request, page, filtres.Selection, s_list, format);

        return problem is not null ? problem : new ListResult<LieuEntry, Lieu>(catalogue.Current.Lieux, list!, s_list, LieuColumns.Value);
    }

    /// <summary>Chercher des lieux, en GeoJSON</summary>
    /// <remarks>Les mêmes filtres et les mêmes pages, à poser sur une carte (RFC 7946).</remarks>
    private static Results<ListResult<LieuEntry, Lieu>, ProblemResult> ListGeoJson(
        Filtrage<FiltresLieux> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue) =>
        List(filtres, page, new(["geojson"]), request, catalogue);

    /// <summary>Chercher des lieux, en CSV</summary>
    /// <remarks>Les mêmes filtres, pour un tableur. La suite est dans l’en-tête `Link`. `champs` et `facettes` n’y ont pas de place.</remarks>
    private static Results<ListResult<LieuEntry, Lieu>, ProblemResult> ListCsv(
        Filtrage<FiltresLieux> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue) =>
        List(filtres, page, new(["csv"]), request, catalogue);

    /// <summary>Chercher des lieux, en NDJSON</summary>
    /// <remarks>Les mêmes filtres, un objet par ligne, à traiter au fil de la lecture. La suite est dans l’en-tête `Link`. `facettes` n’y a pas de place.</remarks>
    private static Results<ListResult<LieuEntry, Lieu>, ProblemResult> ListNdjson(
        Filtrage<FiltresLieux> filtres, PageCriteres page, HttpRequest request, LiveCatalogue catalogue) =>
        List(filtres, page, new(["ndjson"]), request, catalogue);

    /// <summary>Lire un lieu</summary>
    /// <remarks>Rend tout ce que l’API sait d’un lieu, et s’il est ouvert à cette heure. Un lieu que son producteur a supprimé répond 410 : retirez-le de votre copie.</remarks>
    /// <param name="id" example="cae3c4ea-f1c5-5c88-bf5e-74fb40920969">L’identifiant du lieu dans cette API.</param>
    /// <param name="champs">Les champs à rendre. Par défaut : tous.</param>
    /// <param name="request">La requête.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<LieuResult, ProblemResult> Get(
        string id, ChampsCriteres champs, HttpRequest request, LiveCatalogue catalogue)
    {
        var snapshot = catalogue.Current;

        return Guid.TryParse(id, out var guid) && snapshot.Lieux.Find(guid) is { } lieu
            ? new LieuResult(lieu, ListRequest.ReadChamps(request, champs.Champs, s_list))
            : AbsentResource.Problem(snapshot, id, "Ce lieu", $"Aucun lieu ne porte l’identifiant « {id.Shortened()} ». Cherchez-le avec /v1/lieux.");
    }
}
