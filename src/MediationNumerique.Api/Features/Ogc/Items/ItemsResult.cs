using System.Buffers;
using System.Globalization;
using System.Text;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Html;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>A page of features, in GeoJSON or for people. The tag is computed before anything is looked at.</summary>
internal sealed class ItemsResult(OgcCollections collections, MapSvg map, OgcCollection collection, ItemsQuery query, Representation representation) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var snapshot = collections.Snapshot;
        response.Headers.Vary = DocumentResult.Vary;
        response.Headers["Content-Crs"] = query.Crs.Header;
        if (EntityTag.IsNotModified(httpContext, EntityTag.Combine(httpContext.Request, collection.Fingerprint(snapshot), (ulong)representation)))
        {
            return;
        }
        var limited = representation is Representation.Html ? query with { Limit = Math.Min(query.Limit, ItemsHtml.MostItems) } : query;
        var page = collection.Read(snapshot, collections.Matches(snapshot), limited, httpContext.RequestAborted);
        var next = page.Next is { } last ? Cursor.NextUrl(httpContext.Request, last, query.Question) : null;
        if (next is not null)
        {
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
        await (representation is Representation.Html ? WriteHtmlAsync(httpContext, page, next) : WriteJsonAsync(httpContext, page, next, collections.Since(snapshot)));
    }

    private async Task WriteHtmlAsync(HttpContext http, ItemsPage page, string? next)
    {
        var web = ItemsHtml.Render(collection, page, next, new(http.Request), map);
        http.Response.ContentType = HtmlPage.ContentType;
        await http.Response.WriteAsync(HtmlPage.Render(web.Title, web.Body, http.Request.PathBase), http.RequestAborted);
    }

    private async Task WriteJsonAsync(HttpContext http, ItemsPage page, string? next, DateTimeOffset since)
    {
        http.Response.ContentType = Media.GeoJson;
        using var buffer = new PooledBuffer();
        using var writer = new FeatureWriter(buffer, collection, query.Crs);
        buffer.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"FeatureCollection","numberMatched":{{page.Matched}},"numberReturned":{{page.Entries.Count}},"timeStamp":"{{since:yyyy-MM-dd'T'HH:mm:ss'Z'}}","links":{{Links(http.Request, next)}},"features":[""")));
        for (var i = 0; i < page.Entries.Count; i++)
        {
            if (i > 0)
            {
                buffer.Write(","u8);
            }
            writer.Write(page.Entries[i]);
            if (buffer.IsFull)
            {
                await buffer.SendPartAsync(http);
            }
        }
        buffer.Write("]}"u8);
        await buffer.SendAsync(http);
    }

    private string Links(HttpRequest request, string? next)
    {
        var links = new OgcLinks(request);
        OgcLink[] all =
        [
            .. links.SelfAndAlternate(Representation.Json, Media.GeoJson),
            .. next is null ? (OgcLink[])[] : [new("next", Media.GeoJson, "La page suivante", next)],
            links.Link("collection", Media.Json, collection.Texts.Title, $"/collections/{collection.Id}"),
        ];

        return OgcLinks.ToText(all);
    }
}
