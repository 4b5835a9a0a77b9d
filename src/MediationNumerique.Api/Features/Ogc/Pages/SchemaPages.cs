using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Contrat;
using MediationNumerique.Api.Features.Ogc.Cql2;
using MediationNumerique.Api.Features.Ogc.Html;

namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>The properties of features, as JSON Schema: those that features have, and those that they can be filtered by.</summary>
internal static class SchemaPages
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static DocumentResult Queryables(HttpRequest request, OgcCollection collection, PropertyTexts texts) =>
        Answer(request, collection, texts, "queryables", $"{collection.Texts.Title} : par quoi filtrer", isSchema: false);

    public static DocumentResult Schema(HttpRequest request, OgcCollection collection, PropertyTexts texts) =>
        Answer(request, collection, texts, "schema", $"{collection.Texts.Title} : les propriétés", isSchema: true);

    private static DocumentResult Answer(
        HttpRequest request, OgcCollection collection, PropertyTexts texts, string last, string title, bool isSchema)
    {
        var links = new OgcLinks(request);

        return new(
            Media.Schema,
            _ => new()
            {
                ["$schema"] = Dialect,
                ["$id"] = links.Url($"/collections/{collection.Id}/{last}"),
                ["type"] = "object",
                ["title"] = collection.Texts.Title,
                ["description"] = collection.Texts.Description,
                ["properties"] = Properties(collection, texts, isSchema),
                ["additionalProperties"] = false,
            },
            () => new(title, $"""
                <p>{(isSchema ? "Chaque objet a toutes ces propriétés, vides si elles ne sont pas connues." : "Chaque propriété est un paramètre, et un nom dans « filter » (CQL2). « geometry » s’emploie avec S_INTERSECTS.")}
                Les valeurs d’une liste sont séparées par « | ».</p>
                {OgcHtml.Table(["Propriété", "Nature", "Sens"], collection.Properties.Select(p => new[] { $"<code>{p.Name}</code>", Nature(p.Kind), OgcHtml.Text(texts.Of(collection, p)) }))}
                {OgcHtml.Up(links, $"/collections/{collection.Id}", "La collection")}
                {OgcHtml.Json(links)}
                """));
    }

    private static JsonObject Properties(OgcCollection collection, PropertyTexts texts, bool isSchema)
    {
        var properties = new JsonObject();
        if (isSchema)
        {
            properties["id"] = new JsonObject { ["title"] = "id", ["type"] = "string", ["format"] = "uuid", ["readOnly"] = true, ["x-ogc-role"] = "id" };
        }
        properties[ScalarParser.Geometry] = new JsonObject { ["title"] = ScalarParser.Geometry, ["format"] = "geometry-point", ["x-ogc-role"] = "primary-geometry" };
        foreach (var property in collection.Properties)
        {
            var schema = ValueSchema(property);
            schema["title"] = property.Name;
            schema["description"] = texts.Of(collection, property);
            if (property.Kind is PropertyKind.Date)
            {
                schema["x-ogc-role"] = "primary-instant";
            }
            properties[property.Name] = schema;
        }

        return properties;
    }

    /// <summary>What a value is, without what it means.</summary>
    public static JsonObject ValueSchema(FeatureProperty property) => property.Kind switch
    {
        PropertyKind.Nombre => new() { ["type"] = "number" },
        PropertyKind.Booleen => new() { ["type"] = "boolean" },
        PropertyKind.Date => new() { ["type"] = "string", ["format"] = "date" },
        PropertyKind.DateHeure => new() { ["type"] = "string", ["format"] = "date-time" },
        _ => new() { ["type"] = "string" },
    };

    private static string Nature(PropertyKind kind) => kind switch
    {
        PropertyKind.Nombre => "nombre",
        PropertyKind.Booleen => "true ou false",
        PropertyKind.Date => "date",
        PropertyKind.DateHeure => "date et heure",
        PropertyKind.Liste => "liste",
        _ => "texte",
    };
}
