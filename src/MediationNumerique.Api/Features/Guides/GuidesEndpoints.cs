using System.Net;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Guides;

/// <summary>The guides, and the page that lists them.</summary>
internal static class GuidesEndpoints
{
    public static void MapGuides(this IEndpointRouteBuilder app)
    {
        var guides = app.MapGroup("/guides").ExcludeFromDescription();

        guides.MapGet("/", List);
        guides.MapGet("/{slug}", Get);
    }

    private static ContentHttpResult List(HttpRequest request) => TypedResults.Content(HtmlPage.Render("Les guides", $"""
        <p>Chaque guide se lit en cinq minutes. Ses requêtes s’essaient d’un clic, sur les données d’ici.</p>
        <ul>
        {string.Concat(Guide.All.Select(guide => $"""<li><a href="{guide.Path}">{WebUtility.HtmlEncode(guide.Titre)}</a> : {WebUtility.HtmlEncode(guide.Resume)}</li>"""))}
        </ul>
        """, request.PathBase), HtmlPage.ContentType);

    private static Results<ContentHttpResult, ProblemResult> Get(string slug, HttpRequest request) =>
        Guide.All.FirstOrDefault(guide => guide.Slug == slug) is { } guide
            ? TypedResults.Content(HtmlPage.Render(guide.Titre, GuideHtml.Render(guide, PublicUrl.Of(request, "")), request.PathBase), HtmlPage.ContentType)
            : new ProblemResult(ProblemType.RessourceInconnue, $"Il n’y a pas de guide « {slug.Shortened()} ». Voyez /guides.");
}
