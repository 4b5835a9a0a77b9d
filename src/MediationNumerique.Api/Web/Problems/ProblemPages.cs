using System.Net;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Negotiation;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>A page for each type of problem, at its type URI, and one that lists them.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        var problemes = app.MapGroup("/problemes").ExcludeFromDescription();

        problemes.MapGet("/", List);
        problemes.MapGet("/{slug}", Get);
    }

    private static IResult List(HttpRequest request) => PrefersJson(request)
        ? TypedResults.Json([.. ProblemType.All.Select(type => type.ToResource(request))], WebJson.Instance.ListTypeProbleme)
        : TypedResults.Content(HtmlPage.Render("Les problèmes", $"""
        <p>Une requête qui n’aboutit pas reçoit un problème (RFC 9457) : un statut, une phrase qui dit quoi faire, et un type. Chaque
        type a sa page.</p>
        <ul>
        {string.Concat(ProblemType.All.OrderBy(type => type.Status).Select(type => $"""<li>{type.Status} <a href="/problemes/{type.Slug}">{type.Slug}</a> : {WebUtility.HtmlEncode(type.Title)}</li>"""))}
        </ul>
        <p>Ce que veulent dire les codes d’une liste « erreurs » : <a href="/erreurs">les erreurs</a>.</p>
        """, request.PathBase), HtmlPage.ContentType);

    private static IResult Get(string slug, HttpRequest request) =>
        ProblemType.All.FirstOrDefault(type => type.Slug == slug) is { } type
            ? PrefersJson(request)
            ? TypedResults.Json(type.ToResource(request), WebJson.Instance.TypeProbleme)
            : TypedResults.Content(HtmlPage.Render(type.Title, $"""
                <p>Statut HTTP {type.Status} — <code>{type.Slug}</code></p>
                <p>{WebUtility.HtmlEncode(type.Explanation)}</p>
                <p>Comment lire un problème : <a href="/guides/logiciels">guide des logiciels d’accompagnement</a>.</p>
                """, request.PathBase), HtmlPage.ContentType)
            : new ProblemResult(ProblemType.RessourceInconnue, $"Il n’y a pas de type de problème « {slug.Shortened()} ». Voyez /problemes.");

    /// <summary>A page is for people, but who asks for JSON gets it.</summary>
    public static bool PrefersJson(HttpRequest request)
    {
        var accept = new AcceptHeader(request);

        return !accept.IsAbsent && accept.QualityOf("application/json") > accept.QualityOf("text/html");
    }

    private static TypeProbleme ToResource(this ProblemType type, HttpRequest request) =>
        new(PublicUrl.Of(request, $"/problemes/{type.Slug}"), type.Slug, type.Status, type.Title, type.Explanation);

    /// <summary>What a browser shows of a problem: all that the JSON says.</summary>
    public static string Of(Probleme probleme, PathString root) => HtmlPage.Render(probleme.Title, $"""
        <p>{WebUtility.HtmlEncode(probleme.Detail)}</p>
        {(probleme.Erreurs is not { Count: > 0 } erreurs ? "" : $"<ul>{string.Concat(erreurs.Select(Line))}</ul>")}
        <p>Statut {probleme.Status}, <a href="{WebUtility.HtmlEncode(probleme.Type)}">ce type de problème</a>. Adresse demandée :
        <code>{WebUtility.HtmlEncode(probleme.Instance)}</code>. Si vous nous écrivez, citez <code>{probleme.TraceId}</code>.</p>
        """, root);

    private static string Line(Erreur erreur) => $"<li>{WebUtility.HtmlEncode(erreur.Message)} (<a href=\"/erreurs/{erreur.Code}\">{erreur.Code}</a>){(erreur.Suggestions.Count == 0
        ? "" : $" Proches : {string.Join(", ", erreur.Suggestions.Select(WebUtility.HtmlEncode))}.")}</li>";
}
