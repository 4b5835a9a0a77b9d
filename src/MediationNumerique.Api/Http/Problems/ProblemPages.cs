using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Http.Problems;

/// <summary>A page for each type of problem, at its type URI.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder app) =>
        app.MapGet("/problemes/{slug}", Get).ExcludeFromDescription();

    private static Results<ContentHttpResult, ProblemResult> Get(string slug) =>
        ProblemType.All.FirstOrDefault(type => type.Slug == slug) is { } type
            ? TypedResults.Content(HtmlPage.Render(type.Title, $"""
                <p>Statut HTTP {type.Status} — <code>{type.Slug}</code></p>
                <p>{WebUtility.HtmlEncode(type.Explanation)}</p>
                """), HtmlPage.ContentType)
            : new ProblemResult(ProblemType.RessourceInconnue, $"Il n’y a pas de type de problème « {slug.Shortened()} ».");
}
