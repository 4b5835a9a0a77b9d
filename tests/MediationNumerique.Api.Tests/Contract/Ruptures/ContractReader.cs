using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>Reads an OpenAPI document as if nothing in it were said by reference, nor by composition.</summary>
internal sealed class ContractReader(JsonNode document)
{
    public static readonly JsonObject Empty = [];

    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public JsonNode Document => document;

    public static ContractReader OfFile(params string[] parts) => new(JsonNode.Parse(File.ReadAllText(RepositoryFiles.Path(parts)))!);

    /// <summary>By "PUT /v1/lieux".</summary>
    public IReadOnlyDictionary<string, JsonObject> Operations() => Object(document["paths"])
        .SelectMany(path => Object(path.Value).Where(method => s_methods.Contains(method.Key)).Select(method => (Name: $"{method.Key.ToUpperInvariant()} {path.Key}", Node: method.Value!)))
        .ToDictionary(operation => operation.Name, operation => operation.Node.AsObject());

    /// <summary>By place and name ("query limite"), those of the path included.</summary>
    public Dictionary<string, JsonObject> Parameters(JsonObject operation)
    {
        var ofPath = operation.Parent as JsonObject;

        return Array(ofPath?["parameters"]).Concat(Array(operation["parameters"]))
            .Select(Resolve)
            .GroupBy(parameter => $"{parameter["in"]} {parameter["name"]}")
            .ToDictionary(same => same.Key, same => same.Last());
    }

    /// <summary>What a reference stands for, or the node itself; empty where there is nothing.</summary>
    public JsonObject Resolve(JsonNode? node)
    {
        while (Reference(node) is { } reference)
        {
            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (at, name) => at?[name.Replace("~1", "/", StringComparison.Ordinal)])
                ?? throw new InvalidOperationException($"{reference} is not in the document.");
        }

        return Object(node);
    }

    /// <summary>A schema with its references resolved and its <c>allOf</c> merged, one level deep.</summary>
    public JsonObject Schema(JsonNode? node)
    {
        var schema = Resolve(node);
        if (schema["allOf"] is not JsonArray parts)
        {
            return schema;
        }
        var merged = new JsonObject();
        foreach (var part in parts.Select(Schema).Append(schema))
        {
            foreach (var (name, value) in part.Where(keyword => keyword.Key != "allOf"))
            {
                merged[name] = (name, merged[name]) switch
                {
                    ("properties", JsonObject before) => new JsonObject(before.Concat(value!.AsObject()).GroupBy(p => p.Key).Select(p => KeyValuePair.Create(p.Key, p.Last().Value?.DeepClone()))),
                    ("required", JsonArray before) => new JsonArray([.. before.Concat(value!.AsArray()).Select(n => n!.DeepClone())]),
                    _ => value?.DeepClone(),
                };
            }
        }

        return merged;
    }

    /// <summary>The name of the component that a schema refers to, composed with nothing else; null for any other schema.</summary>
    public static string? ComponentOf(JsonNode? schema) => (Reference(schema) ?? (schema?["allOf"] is JsonArray { Count: 1 } only ? Reference(only[0]) : null))?.Split('/')[^1];

    public static JsonObject Object(JsonNode? node) => node as JsonObject ?? Empty;

    public static IEnumerable<JsonNode?> Array(JsonNode? node) => node as JsonArray ?? [];

    public static HashSet<string> Texts(JsonNode? array) => [.. Array(array).Select(item => item?.ToString() ?? "null")];

    public static bool Flag(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) && flag;

    private static string? Reference(JsonNode? node) => (string?)(node as JsonObject)?["$ref"];
}
