using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>What the parts of the document are made of.</summary>
internal static class ContractParts
{
    public static JsonObject Tag(string name, string description) => new() { ["name"] = name, ["description"] = description };

    public static JsonObject Ref(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    public static JsonObject Text(string? format = null, string? example = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null)
        {
            schema["format"] = format;
        }
        if (example is not null)
        {
            schema["example"] = example;
        }

        return schema;
    }

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject Of(JsonObject properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["properties"] = properties,
    };
}
