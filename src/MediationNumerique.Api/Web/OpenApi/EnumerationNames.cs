using System.Text.Json.Nodes;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// What generated code calls the values of an enumeration: <c>-date_maj</c> would become <c>Minusdate_maj</c>, and a value in
/// guillemets no identifier at all. Each family of generators reads an extension of its own, and passes the others over.
/// </summary>
internal static class EnumerationNames
{
    /// <summary>NSwag's, and that of OpenAPI Generator: names in the order of the values.</summary>
    private static readonly string[] s_lists = ["x-enumNames", "x-enum-varnames"];

    /// <param name="schema">An enumeration with its values.</param>
    /// <param name="component">Its name in the contract.</param>
    /// <param name="names">In the order of the values.</param>
    public static void AddNames(this OpenApiSchema schema, string component, IReadOnlyList<string> names)
    {
        schema.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        foreach (var list in s_lists)
        {
            schema.Extensions[list] = new JsonNodeExtension(new JsonArray([.. names.Select(name => (JsonNode)name)]));
        }
        // Kiota's and AutoRest's.
        schema.Extensions["x-ms-enum"] = new JsonNodeExtension(new JsonObject
        {
            ["name"] = component,
            ["modelAsString"] = false,
            ["values"] = new JsonArray([.. schema.Enum!.Zip(names, (value, name) => new JsonObject { ["value"] = value.DeepClone(), ["name"] = name })]),
        });
    }

    /// <summary><c>date_maj</c> gives <c>DateMaj</c>, <c>-date_maj</c> gives <c>DateMajDecroissant</c>.</summary>
    public static string NameOf(string value) =>
        string.Concat(TextFolding.Words(value).Select(word => char.ToUpperInvariant(word[0]) + word[1..]))
        + (value.StartsWith('-') ? "Decroissant" : "");
}
