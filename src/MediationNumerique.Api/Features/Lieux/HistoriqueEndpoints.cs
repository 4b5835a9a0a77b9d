using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Features.Lieux;

internal static class HistoriqueEndpoints
{
    public static void MapHistorique(this IEndpointRouteBuilder lieux) => lieux.MapGet("/{id}/historique", List).MayFail(404).WithMetadata(new OptionalToken());

    /// <summary>Lister l’historique d’un lieu</summary>
    /// <remarks>
    /// Rend les déclarations successives d’un lieu, la plus récente d’abord : l’opération, la date, la source, les champs qui
    /// ont changé. Un lieu supprimé garde son historique un temps. Avec un jeton de portée `administrer`, chaque étape dit
    /// aussi son auteur.
    /// </remarks>
    /// <param name="id" example="cae3c4ea-f1c5-5c88-bf5e-74fb40920969">L’identifiant du lieu dans cette API.</param>
    /// <param name="criteres">La page.</param>
    /// <param name="http">La requête.</param>
    /// <param name="catalogue">Le catalogue.</param>
    /// <param name="reader">L’historique.</param>
    private static async Task<Results<JsonResult<Liste<RevisionLieu>>, ProblemResult>> List(
        string id, HistoriqueCriteres criteres, HttpContext http, LiveCatalogue catalogue, HistoriqueReader reader)
    {
        var snapshot = catalogue.Current;
        var limite = criteres.Limite is [var text, ..] ? IntegerFormat.Parse(text) : PageCriteresValidator.DefaultLimite;
        var after = criteres.Curseur is [var cursor, ..] ? Position.Decode(cursor) ?? 0 : (long?)null;
        // What the catalogue does not know costs the database nothing.
        var page = Guid.TryParse(id, out var guid) && (snapshot.Lieux.Find(guid) is not null || snapshot.Tombes.ContainsKey(guid))
            ? await reader.ReadAsync(guid, after, limite, http.RequestAborted)
            : null;
        if (page is null or { Total: 0 })
        {
            return new ProblemResult(ProblemType.RessourceInconnue, $"Aucun lieu ne porte l’identifiant « {id.Shortened()} ». Cherchez-le avec /v1/lieux.");
        }
        var withAuthors = http.User.HasPortee(Portees.Administrer);
        http.Response.Headers.Vary = $"{HeaderNames.AcceptEncoding}, {HeaderNames.Authorization}";

        return new JsonResult<Liste<RevisionLieu>>(
            ToListe(page, withAuthors, http.Request), LieuxJson.Instance.ListeRevisionLieu, withAuthors ? EntityTag.NotKept : EntityTag.PublicCache);
    }

    private static Liste<RevisionLieu> ToListe(HistoriquePage page, bool withAuthors, HttpRequest request)
    {
        var next = page.Next is { } last ? Position.NextUrl(request, "curseur", last) : null;
        if (next is not null)
        {
            request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return new()
        {
            Total = page.Total,
            Resultats = withAuthors ? page.Revisions : [.. page.Revisions.Select(revision => revision with { Auteur = null })],
            Liens = Liens.Of(next),
        };
    }
}
