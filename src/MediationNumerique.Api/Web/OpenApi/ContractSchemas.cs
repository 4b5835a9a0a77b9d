using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web.GeoJson;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// What the types do not say. What is unknown is left out, never null, but the geometry of GeoJSON. What is read may get fields
/// with time; what is sent may not have any of its own. <c>champs</c> leaves out all fields of a resource but its id.
/// </summary>
internal sealed class ContractSchemas : ISchemaFilter
{
#pragma warning disable CS0618 // OpenAPI 3.0, which the contract is written in, knows no other example than one.
    private static readonly HashSet<Type> s_cutByChamps = [typeof(Lieu), typeof(Service), typeof(Structure)];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } concrete)
        {
            return;
        }
        concrete.AdditionalPropertiesAllowed = !DeclarationConstraints.IsSent(context.Type);
        if (s_cutByChamps.Contains(context.Type))
        {
            concrete.Required = new HashSet<string> { "id" };
        }
        foreach (var member in context.Type.GetProperties())
        {
            if (concrete.Properties.TryGetValue(WireName.Of(member.Name), out var property) && property is OpenApiSchema described)
            {
                Describe(described, member, context);
            }
        }
    }

    private static void Describe(OpenApiSchema property, PropertyInfo member, SchemaFilterContext context)
    {
        property.Type &= ~JsonSchemaType.Null;
        if (member.PropertyType == typeof(PointGeoJson) && new NullabilityInfoContext().Create(member).ReadState is NullabilityState.Nullable)
        {
            // Written out, since OpenAPI 3.0 has no way to say "this schema, or null": `nullable` holds for the type beside it alone.
            var point = (OpenApiSchema)context.SchemaRepository.Schemas[nameof(PointGeoJson)];
            (property.AllOf, property.Type) = (null, JsonSchemaType.Object | JsonSchemaType.Null);
            (property.Properties, property.Required, property.AdditionalPropertiesAllowed) = (point.Properties, point.Required, point.AdditionalPropertiesAllowed);
        }
        if (member.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            property.Enum = [.. allowed.Values.Select(value => (JsonNode)value!.ToString()!)];
        }
        if (IsAddress(property) && !DeclarationConstraints.IsRepaired(member))
        {
            property.Format = "uri";
        }
        if (member.DeclaringType == typeof(Probleme) && member.Name == nameof(Probleme.Detail))
        {
            // Programs that Kiota generates show it as the message of the exception.
            property.AddExtension("x-ms-primary-error-message", new JsonNodeExtension(true));
        }
        if (member.DeclaringType == typeof(Probleme) && member.Name == nameof(Probleme.Code))
        {
            Enumerate(property, "CodeProbleme", "Un type de problème.", ProblemType.All.Select(type => type.Slug), context);
        }
        if (member.DeclaringType == typeof(Erreur) && member.Name == nameof(Erreur.Code))
        {
            Enumerate(property, "CodeErreur", "Ce qui ne va pas dans un paramètre ou dans un champ : voyez `/erreurs`.", ErrorCodes.All.Select(error => error.Code), context);
        }
    }

    private static void Enumerate(OpenApiSchema property, string name, string text, IEnumerable<string> values, SchemaFilterContext context)
    {
        var words = new OpenApiSchema { Type = JsonSchemaType.String, Description = text, Enum = [.. values.Select(value => (JsonNode)value)] };
        words.Examples = [words.Enum[0].DeepClone()];
        words.AddNames(name, [.. words.Enum.Select(value => EnumerationNames.NameOf((string)value!))]);
        (property.Type, property.AllOf) = (null, [context.SchemaRepository.AddDefinition(name, words)]);
    }

    private static bool IsAddress(OpenApiSchema property) =>
        property is { Type: JsonSchemaType.String, Format: null } && ExampleOf(property)?.StartsWith("http", StringComparison.Ordinal) is true;

    private static string? ExampleOf(OpenApiSchema property) => (property.Example ?? property.Examples?.FirstOrDefault())?.ToString();
}
