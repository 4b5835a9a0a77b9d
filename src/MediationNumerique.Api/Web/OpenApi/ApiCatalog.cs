using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>Where programs that know nothing but the host find what there is (RFC 9727, as a linkset of RFC 9264).</summary>
internal static class ApiCatalog
{
    public static IResult Get(HttpRequest request)
    {
        JsonArray linkset =
        [
            Entry(request, "/v1", "/openapi/v1.json", "/documentation"),
            Entry(request, "/ogc", "/ogc/api", "/ogc?f=html"),
        ];

        return TypedResults.Text(
            new JsonObject { ["linkset"] = linkset }.ToJsonString(),
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
    }

    private static JsonObject Entry(HttpRequest request, string anchor, string contract, string page)
    {
        return new()
        {
            ["anchor"] = PublicUrl.Of(request, anchor),
            ["service-desc"] = Link(contract, "application/vnd.oai.openapi+json"),
            ["service-doc"] = Link(page, "text/html"),
            ["status"] = Link("/sante/pret", "application/json"),
            ["terms-of-service"] = Link("/conditions", "text/html"),
        };

        JsonArray Link(string path, string type) => [new JsonObject { ["href"] = PublicUrl.Of(request, path), ["type"] = type }];
    }
}
