using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Cartes.Mvt;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Cartes;

internal static class TuilesEndpoints
{
    private const string Template = "/tuiles/{z}/{x}/{y}.mvt";

    public static void MapTuiles(this IEndpointRouteBuilder v1)
    {
        var tuiles = v1.MapGroup("");

        tuiles.MapGet(Template, Get);
        tuiles.MapGet("/tuiles.json", Describe).Named("lireCouchesTuiles");
    }

    /// <summary>Lire une tuile vectorielle</summary>
    /// <remarks>
    /// Rend une tuile au format Mapbox Vector Tile 2.1, pour MapLibre, OpenLayers ou QGIS. La couche `lieux` a un point par
    /// lieu. Jusqu’au zoom 10, les lieux proches sont réunis dans la couche `grappes`, avec leur `nombre`. Les points débordent
    /// un peu de la tuile. Une tuile vide répond 204. Pour ne rien écrire à la main, donnez `/v1/tuiles.json` à votre carte.
    /// </remarks>
    /// <param name="z" example="9">Le zoom, de 0 à 22.</param>
    /// <param name="x" example="263">La colonne, comptée de l’ouest à partir de 0 ; il y en a 2 puissance z.</param>
    /// <param name="y" example="182">La ligne, comptée du nord à partir de 0 ; il y en a 2 puissance z.</param>
    /// <param name="filtres">Les filtres.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<TuileResult, ProblemResult> Get(
        string z, string x, string y, Filtrage<FiltresLieux> filtres, LiveCatalogue catalogue)
    {
        var (tuile, erreurs) = TuileAddress.Read(z, x, y);

        return tuile is null ? ProblemResult.ForParameters(erreurs) : new TuileResult(catalogue.Current.Lieux, filtres.Selection, tuile.Value);
    }

    /// <summary>Lister les couches des tuiles</summary>
    /// <remarks>
    /// Rend ce qu’une carte doit savoir des tuiles (TileJSON 3.0.0) : leur adresse, avec les filtres demandés, leurs couches,
    /// le cadre des lieux. Donnez cette adresse-ci à votre carte comme source de tuiles vectorielles.
    /// </remarks>
    private static JsonResult<TuileJson> Describe(
        Filtrage<FiltresLieux> filtres, HttpRequest request, LiveCatalogue catalogue,
        ReferentielTerritoires territoires)
    {
        var lieux = catalogue.Current.Lieux;
        var selection = filtres.Selection;

        return new(
            new()
            {
                Tilejson = "3.0.0",
                Name = "Lieux de médiation numérique",
                Description = "Les lieux qui passent les filtres ; jusqu’au zoom 10, ceux qui sont proches sont réunis.",
                Attribution = $"<a href=\"{PublicUrl.Of(request, "/v1/sources")}\">Sources et licences des lieux</a>",
                Scheme = "xyz",
                Tiles = [PublicUrl.Of(request, $"/v1{Template}{request.QueryString.ToUriComponent()}")],
                Minzoom = 0,
                Maxzoom = TuileJson.DeepestZoom,
                Bounds = Cadre.Of(lieux, selection, territoires),
                LieuxSansCoordonnees = Cadre.CountOutside(lieux, selection),
                VectorLayers = TuileCouches.All,
            },
            CartesJson.Instance.TuileJson);
    }
}
