using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Html;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>
/// The OpenAPI 3.0 document of this part, written here sign by sign: QGIS and the official suite read more out of it than
/// what is there (the largest page, the literal paths, the style of each parameter).
/// </summary>
internal static class OgcContract
{
    public static DocumentResult Answer(HttpRequest request, OgcCollections collections, PropertyTexts texts)
    {
        var links = new OgcLinks(request);

        return new(
            Media.OpenApi,
            _ => Document(PublicUrl.Of(request, ""), collections, texts),
            () => new("La description de cette API", Page(links, Document(PublicUrl.Of(request, ""), collections, texts), collections)));
    }

    private static JsonObject Document(string server, OgcCollections collections, PropertyTexts texts) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject
        {
            ["title"] = "Médiation numérique, OGC API Features",
            ["version"] = "1.0.0",
            ["description"] = "Les lieux et services de médiation numérique, pour QGIS, GDAL et tout logiciel qui parle OGC API Features. Un paramètre inconnu est refusé. Les erreurs sont des problèmes (RFC 9457).",
            ["termsOfService"] = $"{server}/conditions",
            ["contact"] = new JsonObject { ["name"] = "L’équipe qui tient cette API", ["url"] = $"{server}/conditions" },
            ["license"] = new JsonObject { ["name"] = "Licence Ouverte 2.0", ["url"] = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" },
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = $"{server}{OgcLinks.Root}", ["description"] = "Cette instance" }),
        ["security"] = new JsonArray(),
        ["tags"] = new JsonArray(
            ContractParts.Tag("Service", "Ce que cette API est et respecte."),
            ContractParts.Tag("Collections", "Ce qu’elle a."),
            ContractParts.Tag("Objets", "Les lieux et les services eux-mêmes.")),
        ["paths"] = ContractPaths.All(collections, texts),
        ["components"] = new JsonObject
        {
            ["parameters"] = ContractParameters.All(),
            ["responses"] = ContractResponses.All(),
            ["schemas"] = ContractSchemas.All(),
        },
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
