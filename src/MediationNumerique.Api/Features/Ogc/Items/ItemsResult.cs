using System.Buffers;
using System.Globalization;
using System.Text;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Html;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>A page of features, in GeoJSON or for people. The tag is computed before anything is looked at.</summary>
internal sealed class ItemsResult(OgcCollections collections, MapSvg map, OgcCollection collection, ItemsQuery query, Representation representation) : WrittenResult
{
    protected override string ContentType => representation is Representation.Html ? HtmlPage.ContentType : Media.GeoJson;

    private CatalogueSnapshot Snapshot { get; } = collections.Snapshot;

    protected override void Describe(IHeaderDictionary headers)
    {
        headers.Vary = DocumentResult.Vary;
        headers["Content-Crs"] = query.Crs.Header;
    }

    protected override ulong Hash(HttpContext http) => EntityTag.Combine(http.Request, collection.Fingerprint(Snapshot), (ulong)representation);

    protected override async ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        var limited = representation is Representation.Html ? query with { Limit = Math.Min(query.Limit, ItemsHtml.MostItems) } : query;
        var page = collection.Read(Snapshot, collections.Matches(Snapshot), limited, http.RequestAborted);
        var next = page.Next is { } last ? Cursor.NextUrl(http.Request, last, query.Question) : null;
        if (next is not null)
        {
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
        if (representation is Representation.Html)
        {
            var web = ItemsHtml.Render(collection, page, next, new(http.Request), map);
            buffer.Write(Encoding.UTF8.GetBytes(HtmlPage.Render(web.Title, web.Body, http.Request.PathBase)));
            return;
        }
        using var writer = new FeatureWriter(buffer, collection, query.Crs);
        buffer.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"FeatureCollection","numberMatched":{{page.Matched}},"numberReturned":{{page.Entries.Count}},"timeStamp":"{{collections.Since(Snapshot):yyyy-MM-dd'T'HH:mm:ss'Z'}}","links":{{Links(http.Request, next)}},"features":[""")));
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
