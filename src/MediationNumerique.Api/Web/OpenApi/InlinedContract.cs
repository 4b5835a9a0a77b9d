using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The contract without <see cref="SharedComponents"/>: each operation says its own parameters and answers.</summary>
internal static class InlinedContract
{
    public static JsonNode Of(string contract)
    {
        var document = JsonNode.Parse(contract)!;
        var components = document["components"]!;
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!.AsObject()))
        {
            operation["parameters"] = new JsonArray([.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => WithExample(Follow(parameter, components), components))]);
            foreach (var (status, response) in operation["responses"]!.AsObject().ToList())
            {
                operation["responses"]![status] = Follow(response, components);
            }
        }

        return document;
    }

    /// <summary>Beside the schema, for who looks for it there.</summary>
    private static JsonNode WithExample(JsonNode parameter, JsonNode components)
    {
        var schema = parameter["schema"]!.AsObject();
        parameter["example"] = (schema.ContainsKey("$ref") ? Follow(schema, components) : schema)["example"]?.DeepClone();
        schema.Remove("example");

        return parameter;
    }

    private static JsonNode Follow(JsonNode? node, JsonNode components) =>
        (string?)node!["$ref"] is { } reference
            ? reference.Split('/')[2..].Aggregate(components, (at, name) => at[name]!).DeepClone()
            : node.DeepClone();
}
