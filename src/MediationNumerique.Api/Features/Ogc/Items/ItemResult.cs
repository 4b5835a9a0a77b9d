using System.Buffers;
using System.Text;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Features.Ogc.Html;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>One feature, in GeoJSON or for people.</summary>
internal sealed class ItemResult(MapSvg map, OgcCollection collection, Entry entry, CoordinateSystem crs, Representation representation)
    : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var links = new OgcLinks(httpContext.Request);
        response.Headers.Vary = DocumentResult.Vary;
        response.Headers["Content-Crs"] = crs.Header;
        if (EntityTag.IsNotModified(httpContext, EntityTag.Combine(httpContext.Request, entry.Hash, (ulong)representation)))
        {
            return;
        }
        if (representation is Representation.Html)
        {
            var web = ItemsHtml.Render(collection, entry, links, map);
            response.ContentType = HtmlPage.ContentType;
            await response.WriteAsync(HtmlPage.Render(web.Title, web.Body, httpContext.Request.PathBase), httpContext.RequestAborted);
            return;
        }
        response.ContentType = Media.GeoJson;
        using var buffer = new PooledBuffer();
        using var writer = new FeatureWriter(buffer, collection, crs);
        writer.WriteOpen(entry);
        var all = links.SelfAndAlternate(representation, Media.GeoJson)
            .Append(links.Link("collection", Media.Json, collection.Texts.Title, $"/collections/{collection.Id}"));
        buffer.Write(Encoding.UTF8.GetBytes($",\"links\":{OgcLinks.ToText(all)}}}"));
        await buffer.SendAsync(httpContext);
    }
}
