using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Cartes;

internal static class GrappesEndpoints
{
    public static void MapGrappes(this IEndpointRouteBuilder v1) => v1.MapGroup("/grappes").MapGet("/", List);

    /// <summary>Lister les grappes de lieux d’une carte</summary>
    /// <remarks>
    /// Rend en GeoJSON ce que montrent les tuiles, pour les cartes qui n’en lisent pas. Jusqu’au zoom 10, les lieux proches sont
    /// réunis, avec leur `nombre` ; à partir de 11, chaque lieu est seul. Les lieux sans coordonnées ne sont pas comptés.
    /// Donnez le cadre de la carte dans `bbox`.
    /// </remarks>
    private static GrappesResult List(
        Filtrage<FiltresLieux> filtres, GrappesCriteres criteres, LiveCatalogue catalogue) => new(
        catalogue.Current.Lieux,
        filtres.Selection,
        criteres.Zoom is [var zoom, ..] ? IntegerFormat.Parse(zoom) : GrappesCriteresValidator.DefaultZoom);
}
