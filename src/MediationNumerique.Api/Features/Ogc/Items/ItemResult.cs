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
internal sealed class ItemResult(MapSvg map, OgcCollection collection, Entry entry, CoordinateSystem crs, Representation representation) : WrittenResult
{
    protected override string ContentType => representation is Representation.Html ? HtmlPage.ContentType : Media.GeoJson;

    protected override void Describe(IHeaderDictionary headers)
    {
        headers.Vary = DocumentResult.Vary;
        headers["Content-Crs"] = crs.Header;
    }

    protected override ulong Hash(HttpContext http) => EntityTag.Combine(http.Request, entry.Hash, (ulong)representation);

    protected override ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        var links = new OgcLinks(http.Request);
        if (representation is Representation.Html)
        {
            var web = ItemsHtml.Render(collection, entry, links, map);
            buffer.Write(Encoding.UTF8.GetBytes(HtmlPage.Render(web.Title, web.Body, http.Request.PathBase)));

            return ValueTask.CompletedTask;
        }
        using var writer = new FeatureWriter(buffer, collection, crs);
        writer.WriteOpen(entry);
        var all = links.SelfAndAlternate(representation, Media.GeoJson)
            .Append(links.Link("collection", Media.Json, collection.Texts.Title, $"/collections/{collection.Id}"));
        buffer.Write(Encoding.UTF8.GetBytes($",\"links\":{OgcLinks.ToText(all)}}}"));

        return ValueTask.CompletedTask;
    }
}
