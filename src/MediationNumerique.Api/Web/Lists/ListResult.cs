using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists.Writers;
using MediationNumerique.Api.Web.Negotiation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>
/// Writes a page of a list: the rows' JSON is copied, not made. The tag is computed before the filter is evaluated, so
/// that a 304 costs next to nothing.
/// </summary>
/// <param name="set">The rows.</param>
/// <param name="request">Which of them, and how.</param>
/// <param name="list">What can be asked of them.</param>
/// <param name="csv">Their columns; null where the list is in JSON only.</param>
internal sealed class ListResult<TEntry, TContract>(
    TableSet<TEntry> set, ListRequest request, ListDefinition list, CsvColumns<TEntry>? csv = null)
    : WrittenResult, IEndpointMetadataProvider
    where TEntry : Entry
{
    protected override string ContentType => $"{request.Format.MediaType}; charset=utf-8";

    protected override string CacheControl => request.HangsOnClock ? EntityTag.ShortCache : EntityTag.PublicCache;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(ListeAvecFacettes<TContract>), ["application/json"]));

    protected override void Describe(IHeaderDictionary headers)
    {
        if (csv is not null)
        {
            headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
        }
    }

    protected override ulong Hash(HttpContext http) => EntityTag.Combine(
        http.Request, set.Fingerprint(request.Facettes.Count == 0 ? request.Selection : Selection.All), request.Format.Hash, request.Horloge ?? 0);

    protected override async ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        using var matches = set.Match(request.Selection);
        var hits = Page.Read(matches, request.Selection, request.Tri, request.After, request.Limite + 1);
        var next = hits.Count > request.Limite ? Cursor.NextUrl(http.Request, hits[request.Limite - 1].Key, request.Question) : null;
        if (next is not null)
        {
            hits.RemoveAt(request.Limite);
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
        if (request.Format == AnswerFormats.Csv)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{csv!.Fichier}\"";
        }
        using var writer = WriterOf(request.Format, buffer);
        writer.WriteStart(matches.Total);
        for (var i = 0; i < hits.Count; i++)
        {
            writer.WriteItem(hits[i].Entry, hits[i].Kilometres, isFirst: i == 0);
            if (buffer.IsFull)
            {
                await buffer.SendPartAsync(http);
            }
        }
        writer.WriteEnd(next, Facettes(matches));
    }

    private IListWriter<TEntry> WriterOf(AnswerFormat format, PooledBuffer buffer) => format.Nom switch
    {
        "geojson" => new GeoJsonListWriter(buffer, request.Champs),
        "ndjson" => new NdjsonListWriter(buffer, request.Champs),
        "csv" => new CsvListWriter<TEntry>(buffer, csv!),
        _ => new JsonListWriter(buffer, request.Champs),
    };

    private List<FacetCounts>? Facettes(Matches<TEntry> matches) =>
        request.Facettes.Count == 0 ? null : [.. request.Facettes.Select(name => new FacetCounts(name, CountBy(name, matches)))];

    /// <summary>A facet ignores its own filter, so that it says what else could be chosen.</summary>
    private IReadOnlyList<KeyValuePair<string, int>> CountBy(string facette, Matches<TEntry> matches)
    {
        if (!request.Selection.Has(facette))
        {
            return matches.CountBy(list.CritereOf(facette));
        }
        using var others = set.Match(request.Selection.Without(facette));

        return others.CountBy(list.CritereOf(facette));
    }
}
