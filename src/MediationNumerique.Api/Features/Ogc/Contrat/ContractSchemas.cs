using System.Text.Json.Nodes;
using static MediationNumerique.Api.Features.Ogc.Contrat.ContractParts;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>The bodies of answers. What the properties of features are is said by each collection's own schema.</summary>
internal static class ContractSchemas
{
    public static JsonObject All() => new()
    {
        ["Lien"] = Of(
            new() { ["href"] = Text("uri"), ["rel"] = Text(), ["type"] = Text(), ["hreflang"] = Text(), ["title"] = Text() },
            "href", "rel", "type"),
        ["Accueil"] = Of(new() { ["title"] = Text(), ["description"] = Text(), ["links"] = Links() }, "links"),
        ["Conformite"] = Of(new() { ["conformsTo"] = List(Text("uri")), ["links"] = Links() }, "conformsTo"),
        ["Document"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
        ["Collections"] = Of(
            new() { ["links"] = Links(), ["crs"] = List(Text("uri")), ["collections"] = List(Ref("schemas", "Collection")) },
            "links", "collections"),
        ["Collection"] = Of(
            new()
            {
                ["id"] = Text(),
                ["title"] = Text(),
                ["description"] = Text(),
                ["extent"] = Ref("schemas", "Etendue"),
                ["itemType"] = Text(),
                ["crs"] = List(Text("uri")),
                ["storageCrs"] = Text("uri"),
                ["links"] = Links(),
            },
            "id", "links"),
        ["Etendue"] = Of(new()
        {
            ["spatial"] = Of(new() { ["bbox"] = List(List(new() { ["type"] = "number" })), ["crs"] = Text("uri") }, "bbox"),
            ["temporal"] = Of(new() { ["interval"] = List(List(Nullable(Text("date-time")))), ["trs"] = Text("uri") }, "interval"),
        }, "spatial"),
        ["Point"] = Nullable(Of(new() { ["type"] = Text(), ["coordinates"] = List(new() { ["type"] = "number" }) }, "type", "coordinates")),
        ["Objet"] = Of(
            new()
            {
                ["type"] = Text(),
                ["id"] = Text("uuid"),
                ["geometry"] = Ref("schemas", "Point"),
                ["properties"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
                ["links"] = Links(),
            },
            "type", "id", "geometry", "properties"),
        ["Objets"] = Of(
            new()
            {
                ["type"] = Text(),
                ["numberMatched"] = Integer(),
                ["numberReturned"] = Integer(),
                ["timeStamp"] = Text("date-time"),
                ["links"] = Links(),
                ["features"] = List(Ref("schemas", "Objet")),
            },
            "type", "features"),
        ["Probleme"] = Of(
            new()
            {
                ["type"] = Text("uri"),
                ["title"] = Text(),
                ["status"] = Integer(),
                ["detail"] = Text(),
                ["instance"] = Text(),
                ["trace_id"] = Text(),
                ["erreurs"] = List(Ref("schemas", "Erreur")),
            },
            "type", "title", "status", "detail", "instance", "trace_id"),
        ["Erreur"] = Of(
            new() { ["parametre"] = Text(), ["code"] = Text(), ["message"] = Text(), ["valeur"] = Text(), ["suggestions"] = List(Text()) },
            "code", "message", "suggestions"),
    };

    private static JsonObject Links() => List(Ref("schemas", "Lien"));

    private static JsonObject Integer() => new() { ["type"] = "integer", ["minimum"] = 0 };

    private static JsonObject Nullable(JsonObject schema)
    {
        schema["nullable"] = true;

        return schema;
    }
}
