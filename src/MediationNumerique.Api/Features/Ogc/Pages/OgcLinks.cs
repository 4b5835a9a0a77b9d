using System.Text.Json.Nodes;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>The media types that are answered with, and the relations of links.</summary>
internal static class Media
{
    public const string Json = "application/json";
    public const string GeoJson = "application/geo+json";
    public const string Schema = "application/schema+json";
    public const string Html = "text/html";

    /// <summary>Exactly so: clients compare it sign by sign.</summary>
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    public const string QueryablesRelation = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    public const string SchemaRelation = "http://www.opengis.net/def/rel/ogc/1.0/schema";
}

/// <summary>A link of an answer.</summary>
internal sealed record OgcLink(string Rel, string Type, string Title, string Href)
{
    public JsonNode ToJson() => new JsonObject { ["href"] = Href, ["rel"] = Rel, ["type"] = Type, ["hreflang"] = "fr", ["title"] = Title };
}

/// <summary>Makes the links of one answer, as the client reached the API.</summary>
internal sealed class OgcLinks(HttpRequest request)
{
    public const string Root = "/ogc";

    /// <param name="path">Behind <c>/ogc</c>, with its slash; empty for the landing page.</param>
    public string Url(string path = "") => PublicUrl.Of(request, Root + path);

    public OgcLink Link(string rel, string type, string title, string path) => new(rel, type, title, Url(path));

    /// <summary>This answer, and the same in the other form.</summary>
    public IEnumerable<OgcLink> SelfAndAlternate(Representation representation, string jsonType)
    {
        var json = new OgcLink(representation is Representation.Json ? "self" : "alternate", jsonType, "Cette réponse en JSON", Here("json"));
        var html = new OgcLink(representation is Representation.Html ? "self" : "alternate", Media.Html, "Cette réponse en page web", Here("html"));

        return representation is Representation.Json ? [json with { Href = Here(null) }, html] : [html with { Href = Here(null) }, json];
    }

    /// <summary>This address in another form; null for as it was asked for.</summary>
    public string Here(string? form)
    {
        if (form is null)
        {
            return PublicUrl.Of(request, request.Path.ToUriComponent() + request.QueryString.ToUriComponent());
        }
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != "f"));

        return PublicUrl.Of(request, request.Path.ToUriComponent() + query.Add("f", form).ToUriComponent());
    }

    public static JsonArray ToJson(IEnumerable<OgcLink> links) => [.. links.Select(link => link.ToJson())];

    /// <summary>The same, written.</summary>
    public static string ToText(IEnumerable<OgcLink> links) => ToJson(links).ToJsonString(DocumentResult.Options);
}
