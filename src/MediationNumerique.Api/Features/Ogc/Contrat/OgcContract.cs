using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Html;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>
/// The OpenAPI 3.0 document of this part: <c>contrat.json</c>, written by hand, since QGIS and the official suite read more out of
/// it than what is there (the largest page, the literal paths, the style of each parameter). What is repeated for each collection
/// is under <c>x-collection</c> there; a parameter for each property comes from the collection.
/// </summary>
internal static class OgcContract
{
    private const string OfEachCollection = "x-collection";

    private static readonly JsonSerializerOptions s_legible = JsonConventions.NewOptions();

    private static readonly Lazy<string> s_text = new(() =>
    {
        using var resource = typeof(OgcContract).Assembly.GetManifestResourceStream(typeof(OgcContract), "contrat.json")!;
        using var reader = new StreamReader(resource);

        return reader.ReadToEnd();
    });

    public static DocumentResult Answer(HttpRequest request, OgcCollections collections, PropertyTexts texts)
    {
        var links = new OgcLinks(request);

        return new(
            Media.OpenApi,
            _ => Document(PublicUrl.Of(request, ""), collections, texts),
            () => new("La description de cette API", Page(links, Document(PublicUrl.Of(request, ""), collections, texts), collections)));
    }

    private static JsonObject Document(string server, OgcCollections collections, PropertyTexts texts)
    {
        var document = JsonNode.Parse(s_text.Value.Replace("«serveur»", server, StringComparison.Ordinal))!.AsObject();
        var paths = document["paths"]!.AsObject();
        var ofEach = document[OfEachCollection]!.ToJsonString(s_legible);
        document.Remove(OfEachCollection);
        foreach (var collection in collections.All)
        {
            var own = JsonNode.Parse(ofEach.Replace("«collection»", collection.Id, StringComparison.Ordinal)
                .Replace("«titre»", collection.Texts.Title, StringComparison.Ordinal))!.AsObject();
            var items = own[$"/collections/{collection.Id}/items"]!["get"]!["parameters"]!.AsArray();
            foreach (var property in collection.Properties)
            {
                items.Add(ParameterOf(property, texts.Of(collection, property)));
            }
            foreach (var (path, item) in own)
            {
                paths[path] = item!.DeepClone();
            }
        }

        return document;
    }

    /// <summary>A property is also a parameter.</summary>
    private static JsonObject ParameterOf(FeatureProperty property, string text) => new()
    {
        ["name"] = property.Name,
        ["in"] = "query",
        ["description"] = property.Kind is PropertyKind.Liste ? $"{text} Ici : une valeur que la liste comprend." : text,
        ["required"] = false,
        ["style"] = "form",
        ["explode"] = false,
        ["schema"] = SchemaPages.ValueSchema(property),
    };

    private static string Page(OgcLinks links, JsonObject document, OgcCollections collections)
    {
        var operations = document["paths"]!.AsObject().Select(path => new[]
        {
            $"<code>{OgcHtml.Text($"{OgcLinks.Root}{path.Key}".TrimEnd('/'))}</code>",
            OgcHtml.Text((string)path.Value!["get"]!["summary"]!),
        });
        var parameters = document["components"]!["parameters"]!.AsObject().DistinctBy(parameter => (string)parameter.Value!["name"]!).Select(parameter => new[]
        {
            $"<code>{OgcHtml.Text((string)parameter.Value!["name"]!)}</code>",
            OgcHtml.Text((string)parameter.Value!["description"]!),
        });

        return $"""
            <h2>Les adresses</h2>
            {OgcHtml.Table(["Adresse", "Ce qu’elle rend"], operations)}
            <h2>Les paramètres</h2>
            {OgcHtml.Table(["Paramètre", "Ce qu’il fait"], parameters)}
            <p>Chaque propriété est aussi un paramètre, et un nom dans « filter » :
            {string.Join(", ", collections.All.Select(collection => $"""<a href="{OgcHtml.Text(links.Url($"/collections/{collection.Id}/queryables?f=html"))}">celles des {collection.Id}</a>"""))}.</p>
            {OgcHtml.Up(links, "", "Le point d’entrée")}
            {OgcHtml.Json(links)}
            """;
    }
}
