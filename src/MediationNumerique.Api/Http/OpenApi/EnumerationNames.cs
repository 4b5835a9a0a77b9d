using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>
/// What generated code calls the values of an enumeration, in the order of the values: <c>-date_maj</c> would become
/// <c>Minusdate_maj</c>. Some generators read it (NSwag), the others pass it over.
/// </summary>
internal static class EnumerationNames
{
    private const string Extension = "x-enumNames";

    public static void AddNames(this OpenApiSchema schema, IEnumerable<string> names) =>
        (schema.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Extension] =
            new JsonNodeExtension(new JsonArray([.. names.Select(name => (JsonNode)name)]));

    /// <summary><c>date_maj</c> gives <c>DateMaj</c>, <c>-date_maj</c> gives <c>DateMajDecroissant</c>.</summary>
    public static string NameOf(string value) =>
        string.Concat(TextFolding.Words(value).Select(word => char.ToUpperInvariant(word[0]) + word[1..]))
        + (value.StartsWith('-') ? "Decroissant" : "");
}
