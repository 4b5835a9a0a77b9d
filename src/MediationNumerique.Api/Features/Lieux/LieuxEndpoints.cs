using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Http.Filtres;
using MediationNumerique.Api.Http.Lists;
using MediationNumerique.Api.Http.Negotiation;
using MediationNumerique.Api.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Lieux;

internal static class LieuxEndpoints
{
    private static readonly ListDefinition s_list = new(CatalogueJson.Instance.Lieu, Facettes.Tris, Facettes.OfLieux);

    public static void MapLieux(this IEndpointRouteBuilder v1)
    {
        var lieux = v1.MapGroup("/lieux").WithTags("Lieux").WithMetadata(s_list);

        lieux.MapGet("/", List).InSeveralForms<Lieu>();
        lieux.MapGet("/{id}", Get).MayFail(404, 410);
        lieux.MapHistorique();
    }

    /// <summary>Chercher des lieux</summary>
    /// <remarks>
    /// Rend les lieux qui passent tous les filtres. Dans un filtre à plusieurs valeurs, répétées ou séparées par des virgules,
    /// une seule suffit. Un paramètre inconnu est refusé.
    /// </remarks>
    private static Results<ListResult<LieuEntry, Lieu>, ProblemResult> List(
        [AsParameters] FiltresLieux filtres,
        [AsParameters] PageCriteres page,
        [AsParameters] FormatCriteres format,
        HttpRequest request,
        LiveCatalogue catalogue,
        SelectionReader reader)
    {
        var (list, problem) = ListRequest.Read(request, page, reader.Read(filtres), s_list, format);

        return problem is not null ? problem : new ListResult<LieuEntry, Lieu>(catalogue.Current.Lieux, list!, s_list, LieuColumns.Value);
    }

    /// <summary>Lire un lieu</summary>
    /// <remarks>Rend tout ce que l’API sait d’un lieu, et s’il est ouvert à cette heure. Un lieu que son producteur a supprimé répond 410 : retirez-le de votre copie.</remarks>
    /// <param name="id" example="cae3c4ea-f1c5-5c88-bf5e-74fb40920969">L’identifiant du lieu dans cette API.</param>
    /// <param name="champs">Les champs à rendre. Par défaut : tous.</param>
    /// <param name="request">La requête.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<LieuResult, ProblemResult> Get(
        string id, [AsParameters] ChampsCriteres champs, HttpRequest request, LiveCatalogue catalogue)
    {
        var snapshot = catalogue.Current;

        return Guid.TryParse(id, out var guid) && snapshot.Lieux.Find(guid) is { } lieu
            ? new LieuResult(lieu, ListRequest.ReadChamps(request, champs.Champs, s_list))
            : AbsentResource.Problem(snapshot, id, "Ce lieu", $"Aucun lieu ne porte l’identifiant « {id.Shortened()} ». Cherchez-le avec /v1/lieux.");
    }
}
