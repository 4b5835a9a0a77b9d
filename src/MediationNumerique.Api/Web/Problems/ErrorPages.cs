using System.Net;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>A page for each code that an error or a warning has, and one that lists them.</summary>
internal static class ErrorPages
{
    public static void MapErrorPages(this IEndpointRouteBuilder app)
    {
        var erreurs = app.MapGroup("/erreurs").ExcludeFromDescription();

        erreurs.MapGet("/", List);
        erreurs.MapGet("/{code}", Get);
    }

    private static IResult List(HttpRequest request) => ProblemPages.PrefersJson(request)
        ? TypedResults.Json([.. ErrorCodes.All.Select(error => error.ToResource(request))], WebJson.Instance.ListErreurExpliquee)
        : TypedResults.Content(HtmlPage.Render("Les erreurs", $"""
        <p>Ce qui ne va pas dans un paramètre, dans un champ ou dans la ligne d’un fichier a un code, qui ne change pas. Selon l’endroit,
        c’est une erreur, qui refuse, ou un avertissement, qui laisse passer.</p>
        <ul>
        {string.Concat(ErrorCodes.All.OrderBy(error => error.Code, StringComparer.Ordinal).Select(error => $"""<li><a href="/erreurs/{error.Code}">{error.Code}</a> : {WebUtility.HtmlEncode(error.Title)}</li>"""))}
        </ul>
        <p>Les problèmes qui les portent : <a href="/problemes">les problèmes</a>.</p>
        """, request.PathBase), HtmlPage.ContentType);

    private static IResult Get(string code, HttpRequest request) =>
        ErrorCodes.All.FirstOrDefault(error => error.Code == code) is { } error
            ? ProblemPages.PrefersJson(request)
            ? TypedResults.Json(error.ToResource(request), WebJson.Instance.ErreurExpliquee)
            : TypedResults.Content(HtmlPage.Render(error.Title, $"""
                <p><code>{error.Code}</code></p>
                <p>{WebUtility.HtmlEncode(error.Explanation)}</p>
                <p>Toutes : <a href="/erreurs">les erreurs</a>. Les règles d’un fichier : <a href="/guides/producteurs">guide des producteurs</a>.</p>
                """, request.PathBase), HtmlPage.ContentType)
            : new ProblemResult(ProblemType.RessourceInconnue, $"Il n’y a pas d’erreur « {code.Shortened()} ». Voyez /erreurs.");

    private static ErreurExpliquee ToResource(this ErrorCode error, HttpRequest request) =>
        new(PublicUrl.Of(request, $"/erreurs/{error.Code}"), error.Code, error.Title, error.Explanation);
}

/// <summary>Ce que veut dire le code d’une erreur ou d’un avertissement.</summary>
/// <param name="Type">L’adresse de sa page.</param>
/// <param name="Code">Le code.</param>
/// <param name="Title">Ce qu’il est, en une phrase.</param>
/// <param name="Explication">D’où il vient, et quoi faire.</param>
public sealed record ErreurExpliquee(string Type, string Code, string Title, string Explication);
