using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Web.OpenApi;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>What the properties mean: as the contract of <c>/v1</c> says it of the same fields.</summary>
internal sealed class PropertyTexts(OpenApiFiles contracts)
{
    private readonly Lazy<JsonNode> _schemas = new(() => contracts.Last.Document["components"]!["schemas"]!);

    public string Of(OgcCollection collection, FeatureProperty property)
    {
        var resource = _schemas.Value[collection.Contract]!;
        var holder = property.Parent is { } parent ? Resolve(resource["properties"]![parent]!) : resource;
        var text = DescriptionOf(holder["properties"]![property.Source]!);

        return property switch
        {
            { Kind: PropertyKind.Liste } => $"{text} Plusieurs valeurs sont séparées par « | ».",
            { Parent: not null } => $"Du lieu. {text}",
            _ => text,
        };
    }

    private string DescriptionOf(JsonNode schema) => (string?)schema["description"] ?? (string?)Resolve(schema)["description"] ?? "";

    /// <summary>What a reference stands for; itself where it is none.</summary>
    private JsonNode Resolve(JsonNode schema)
    {
        var reference = (string?)schema["$ref"] ?? (string?)schema["allOf"]?[0]?["$ref"];

        return reference is null ? schema : _schemas.Value[reference.Split('/')[^1]]!;
    }
}
