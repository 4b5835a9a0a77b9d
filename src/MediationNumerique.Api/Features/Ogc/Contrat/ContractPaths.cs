using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Pages;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>The addresses, those of each collection literally.</summary>
internal static class ContractPaths
{
    public static JsonObject All(OgcCollections collections, PropertyTexts texts)
    {
        var paths = new JsonObject
        {
            ["/"] = Get("pointDEntree", "Service", "Le point d’entrée", ["f"], Ok("Accueil", Media.Json)),
            ["/conformance"] = Get("conformite", "Service", "Les classes de conformité", ["f"], Ok("Conformite", Media.Json)),
            ["/api"] = Get("description", "Service", "Ce document", ["f"], Ok("Document", Media.OpenApi)),
            ["/collections"] = Get("collections", "Collections", "Les collections", ["f"], Ok("Collections", Media.Json)),
        };
        foreach (var collection in collections.All)
        {
            Add(paths, collection, texts);
        }

        return paths;
    }

    private static void Add(JsonObject paths, OgcCollection collection, PropertyTexts texts)
    {
        var (path, title) = ($"/collections/{collection.Id}", collection.Texts.Title);
        paths[path] = Get($"{collection.Id}Collection", "Collections", title, ["f"], Ok("Collection", Media.Json), 404);
        paths[$"{path}/queryables"] = Get($"{collection.Id}Queryables", "Collections", $"{title} : par quoi filtrer", ["f"], Ok("Document", Media.Schema), 404);
        paths[$"{path}/schema"] = Get($"{collection.Id}Schema", "Collections", $"{title} : les propriétés", ["f"], Ok("Document", Media.Schema), 404);
        var items = Get($"{collection.Id}Objets", "Objets", title, ContractParameters.OfItems, Located(Ok("Objets", Media.GeoJson)), 404);
        foreach (var property in collection.Properties)
        {
            items["get"]!["parameters"]!.AsArray().Add(ContractParameters.Of(property, texts.Of(collection, property)));
        }
        paths[$"{path}/items"] = items;
        paths[$"{path}/items/{{featureId}}"] = Get(
            $"{collection.Id}Objet", "Objets", $"{title} : un seul", ["featureId", "crs", "f-geojson"], Located(Ok("Objet", Media.GeoJson)), 404, 410);
    }

    private static JsonObject Get(string id, string tag, string summary, IReadOnlyList<string> parameters, JsonObject ok, params int[] failures)
    {
        var responses = new JsonObject { ["200"] = ok, ["304"] = ContractParts.Ref("responses", "Inchange") };
        foreach (var status in failures.Concat([400, 406, 414, 429, 500, 503]).Order())
        {
            responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = ContractParts.Ref("responses", "Probleme");
        }

        return new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["tags"] = new JsonArray(tag),
                ["summary"] = summary,
                ["description"] = summary,
                ["parameters"] = new JsonArray([.. parameters.Select(name => ContractParts.Ref("parameters", name))]),
                ["responses"] = responses,
            },
        };
    }

    private static JsonObject Ok(string schema, string mediaType) => new()
    {
        ["description"] = "La réponse",
        ["headers"] = new JsonObject { ["ETag"] = Header("L’empreinte de la réponse, à renvoyer dans If-None-Match.") },
        ["content"] = new JsonObject
        {
            [mediaType] = new JsonObject { ["schema"] = ContractParts.Ref("schemas", schema) },
            [Media.Html] = new JsonObject { ["schema"] = ContractParts.Text() },
        },
    };

    private static JsonObject Located(JsonObject ok)
    {
        ok["headers"]!["Content-Crs"] = Header("Le système de coordonnées de la réponse, entre chevrons.");

        return ok;
    }

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = ContractParts.Text() };
}
