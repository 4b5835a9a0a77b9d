using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Features.Ogc.Items;
using MediationNumerique.Api.Features.Ogc.Pages;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>The parameters that operations share, by the names under which clients look for them.</summary>
internal static class ContractParameters
{
    /// <summary>Of <c>items</c>, in reading order.</summary>
    public static IReadOnlyList<string> OfItems { get; } =
        ["limit", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "curseur", "f-geojson"];

    public static JsonObject All() => new()
    {
        ["f"] = Query("f", "La forme de la réponse. Elle l’emporte sur l’en-tête Accept.", Choice("json", "html")),
        ["f-geojson"] = Query("f", "La forme de la réponse. Elle l’emporte sur l’en-tête Accept.", Choice("json", "geojson", "html")),
        ["limit"] = Query("limit", "Le nombre d’objets par page. Au-delà du plus grand, le plus grand est rendu.", Limit()),
        ["bbox"] = Query("bbox", "Un cadre : ouest, sud, est, nord, en degrés ou dans le système de bbox-crs. Si l’ouest est plus grand que l’est, il traverse l’antiméridien. Six nombres : les hauteurs ne comptent pas. Un objet sans coordonnées est dans tout cadre.", Box()),
        ["bbox-crs"] = Query("bbox-crs", "Le système de coordonnées du cadre.", Crs()),
        ["datetime"] = Query("datetime", "La date de mise à jour (date_maj) : un instant, ou un intervalle de deux instants séparés par « / », dont « .. » laisse une borne ouverte. Un objet sans date est de tout intervalle.", ContractParts.Text(example: "2025-01-01T00:00:00Z/..")),
        ["crs"] = Query("crs", "Le système de coordonnées de la réponse.", Crs()),
        ["filter"] = Query("filter", "Une condition en CQL2 : comparaisons, AND, OR, NOT, IS NULL, LIKE, BETWEEN, IN, S_INTERSECTS, CASEI, ACCENTI.", ContractParts.Text(example: "departement = '69' AND en_ligne = true")),
        ["filter-lang"] = Query("filter-lang", "Le langage de filter.", Choice(ItemsQueryReader.FilterLang)),
        ["filter-crs"] = Query("filter-crs", "Le système des coordonnées de filter.", Crs()),
        ["curseur"] = Query("curseur", "La suite d’une liste : la valeur du lien « next », avec les mêmes filtres.", new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9_-]{44,4000}$" }),
        ["featureId"] = new JsonObject
        {
            ["name"] = "featureId",
            ["in"] = "path",
            ["description"] = "L’identifiant de l’objet.",
            ["required"] = true,
            ["schema"] = ContractParts.Text("uuid", "cae3c4ea-f1c5-5c88-bf5e-74fb40920969"),
        },
    };

    /// <summary>A property as a parameter.</summary>
    public static JsonObject Of(FeatureProperty property, string text) => Query(
        property.Name,
        property.Kind is PropertyKind.Liste ? $"{text} Ici : une valeur que la liste comprend." : text,
        SchemaPages.ValueSchema(property));

    private static JsonObject Query(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "query",
        ["description"] = description,
        ["required"] = false,
        ["style"] = "form",
        ["explode"] = false,
        ["schema"] = schema,
    };

    private static JsonObject Limit() => new()
    {
        ["type"] = "integer",
        ["minimum"] = 1,
        ["maximum"] = ItemsQuery.MostLimit,
        ["default"] = ItemsQuery.DefaultLimit,
    };

    private static JsonObject Box() => new()
    {
        ["type"] = "array",
        ["minItems"] = 4,
        ["maxItems"] = 6,
        ["items"] = new JsonObject { ["type"] = "number" },
        ["example"] = new JsonArray(4.7, 45.6, 5.0, 45.9),
    };

    private static JsonObject Crs()
    {
        var schema = Choice([.. CoordinateSystem.All.Select(crs => crs.Uri)]);
        schema["format"] = "uri";
        schema["default"] = CoordinateSystem.Crs84.Uri;

        return schema;
    }

    private static JsonObject Choice(params string[] values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
    };
}
