using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Territoires;

internal static class TerritoiresEndpoints
{
    public static void MapTerritoires(this IEndpointRouteBuilder v1)
    {
        var territoires = v1.MapGroup("/territoires");

        territoires.MapGet("/", List);
        territoires.MapGet("/{type}/{code}", Get).MayFail(404);
    }

    /// <summary>Chercher des territoires</summary>
    /// <remarks>
    /// Pour compléter une saisie : les meilleurs résultats d’abord. Sans filtre, les plus peuplés d’abord. Avec `point`, les
    /// territoires où ce point se trouve, du plus proche au plus grand : aucun en mer, à l’étranger et dans les collectivités
    /// d’outre-mer, dont les contours manquent. Ces contours sont simplifiés : à moins de 500 m d’une limite, vérifiez.
    /// </remarks>
    private static Results<JsonResult<Liste<TerritoireResume>>, ProblemResult> List(
        TerritoiresCriteres criteres, HttpRequest request, ReferentielTerritoires referentiel, LiveCatalogue catalogue)
    {
        var question = Cursor.Question(request.Query, Tri.Pertinence);
        var start = 0;
        if (criteres.Curseur is [var cursor, ..])
        {
            if (Cursor.Read(cursor, question, out var problem) is not { } key)
            {
                return problem!;
            }
            start = (int)Math.Clamp(key.Number, 0, int.MaxValue);
        }
        var limite = criteres.Limite is [var text, ..] ? IntegerFormat.Parse(text) : TerritoiresCriteresValidator.DefaultLimite;
        var found = One(criteres.Point) is { } point
            ? At(PointFormat.Parse(point), TypeOf(One(criteres.Type)), referentiel)
            : referentiel.Search(One(criteres.Q), TypeOf(One(criteres.Type)), One(criteres.CodePostal), int.MaxValue);
        var next = start + (long)limite < found.Count ? Cursor.NextUrl(request, new(start + limite, null, default), question) : null;
        if (next is not null)
        {
            request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return new JsonResult<Liste<TerritoireResume>>(
            new()
            {
                Total = found.Count,
                Resultats = [.. found.Skip(start).Take(limite).Select(territoire => territoire.ToResume(catalogue.Current))],
                Liens = Liens.Of(next),
            },
            TerritoiresJson.Instance.ListeTerritoireResume);
    }

    /// <summary>Lire un territoire</summary>
    /// <remarks>Le code d’une ancienne commune rend la commune d’aujourd’hui.</remarks>
    /// <param name="type" example="commune">La nature du territoire.</param>
    /// <param name="code" example="84">Le code officiel.</param>
    /// <param name="referentiel">Le référentiel.</param>
    /// <param name="catalogue">Le catalogue.</param>
    private static Results<JsonResult<TerritoireDetail>, ProblemResult> Get(
        string type, string code, ReferentielTerritoires referentiel, LiveCatalogue catalogue)
    {
        if (TerritoiresCriteresValidator.Types.Check(type) is { } error)
        {
            return new ProblemResult(ProblemType.RessourceInconnue, $"Type de territoire. {error.Message}");
        }
        var parsed = TypeOf(type)!.Value;
        if (referentiel.Find(parsed, code) is { } territoire)
        {
            return new JsonResult<TerritoireDetail>(territoire.ToDetail(catalogue.Current), TerritoiresJson.Instance.TerritoireDetail);
        }
        var suggestions = referentiel.Suggest(parsed, code.Shortened());
        var hint = suggestions.Count > 0 ? $" Codes proches : {string.Join(", ", suggestions)}." : "";

        return new ProblemResult(
            ProblemType.RessourceInconnue, $"Aucun territoire de ce type n’a le code « {code.Shortened()} ».{hint} Cherchez-le avec /v1/territoires?q=.");
    }

    private static Territoire[] At(GeoPoint point, TypeTerritoire? type, ReferentielTerritoires referentiel) =>
        referentiel.Contours.CommuneAt(point.Latitude, point.Longitude) is { } commune
            ? [.. commune.Ancetres.Prepend(commune).Where(territoire => type is null || territoire.Type == type)]
            : [];

    private static TypeTerritoire? TypeOf(string? type) =>
        type is null ? null : Enum.Parse<TypeTerritoire>(TerritoiresCriteresValidator.Types.Canonical(type), ignoreCase: true);

    private static string? One(string[]? values) => values is [var value, ..] ? value : null;
}
