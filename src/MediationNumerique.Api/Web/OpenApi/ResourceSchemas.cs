using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>Each schema of the contract as a JSON Schema (2020-12) that stands alone: what it refers to is in <c>$defs</c>.</summary>
internal static class ResourceSchemas
{
    private const string InContract = "#/components/schemas/";

    public static IResult Get(string nom, HttpRequest request, OpenApiFiles files)
    {
        var all = files.LastIn31.Document["components"]!["schemas"]!.AsObject();
        var name = all.Select(schema => schema.Key).FirstOrDefault(key => key.Equals(nom, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            return TypedResults.NotFound();
        }
        var definitions = new JsonObject();
        var schema = Copy(all[name]!, all, definitions).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", PublicUrl.Of(request, request.Path));
        schema.Insert(2, "title", name);
        if (definitions.Count > 0)
        {
            schema["$defs"] = definitions;
        }

        return TypedResults.Text(ShortLines.Format(schema), "application/schema+json; charset=utf-8");
    }

    private static JsonNode Copy(JsonNode schema, JsonObject all, JsonObject definitions)
    {
        var copy = schema.DeepClone();
        foreach (var reference in References(copy).ToList())
        {
            var name = ((string)reference["$ref"]!)[InContract.Length..];
            reference["$ref"] = $"#/$defs/{name}";
            if (!definitions.ContainsKey(name))
            {
                // Taken before it is copied: it may refer to itself.
                definitions[name] = null;
                definitions[name] = Copy(all[name]!, all, definitions);
            }
        }

        return copy;
    }

    private static IEnumerable<JsonObject> References(JsonNode? node) => node switch
    {
        JsonObject members => (members["$ref"] is JsonValue ? [members] : Array.Empty<JsonObject>()).Concat(members.SelectMany(member => References(member.Value))),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
