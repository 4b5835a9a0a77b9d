using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Items;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>A page for people.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Body">HTML.</param>
internal readonly record struct WebPage(string Title, string Body);

/// <summary>Answers with a document that is made on the spot, in JSON or for people.</summary>
/// <param name="jsonType">The media type of the JSON.</param>
/// <param name="json">Makes the JSON; it is given the links to itself.</param>
/// <param name="page">Makes the page.</param>
internal sealed class DocumentResult(string jsonType, Func<IEnumerable<OgcLink>, JsonObject> json, Func<WebPage> page) : IResult
{
    public const string Vary = "Accept, Accept-Encoding";

    public static readonly JsonSerializerOptions Options = new() { Encoder = JsonConventions.Encoder };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var (representation, problem) = Negotiation.Choose(request, jsonType);
        problem ??= representation is Representation.Html ? null : new QueryReader(request.Query).Accept(["f"]).Problem;
        if (problem is not null)
        {
            await problem.ExecuteAsync(httpContext);
            return;
        }
        httpContext.Response.Headers.Vary = Vary;
        await (representation is Representation.Json
            ? new TextResult(json(new OgcLinks(request).SelfAndAlternate(representation, jsonType)).ToJsonString(Options), jsonType)
            : Html(page(), request.PathBase)).ExecuteAsync(httpContext);
    }

    private static TextResult Html(WebPage page, PathString root) => new(HtmlPage.Render(page.Title, page.Body, root), HtmlPage.ContentType);
}
