using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema.Enumerations;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The schema's enumerations, each once, with an example; the labels of values are in the référentiels.</summary>
internal sealed class EnumerationSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete || !context.Type.IsEnum || concrete.Enum is not { Count: > 0 } values)
        {
            return;
        }
        concrete.Examples = [values[0]!.DeepClone()];
        if (Enumeration.All.FirstOrDefault(e => e.Type == context.Type) is { } enumeration)
        {
            concrete.Enum = [.. enumeration.Values.Select(value => (JsonNode)value.Valeur)];
            concrete.Description = $"{concrete.Description} Libellés : /v1/referentiels/{enumeration.Champ}.";
        }
        concrete.AddNames(context.Type.Name, Enum.GetNames(context.Type));
    }
}
