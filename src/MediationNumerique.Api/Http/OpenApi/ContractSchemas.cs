using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.GeoJson;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>What is unknown is left out, never null, but the geometry of GeoJSON; a list of an enumeration has one of its values for an example.</summary>
internal sealed class ContractSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } concrete)
        {
            return;
        }
        if (context.Type == typeof(PointGeoJson))
        {
            concrete.Type |= JsonSchemaType.Null;
        }
        foreach (var property in concrete.Properties.Values.OfType<OpenApiSchema>())
        {
            property.Type &= ~JsonSchemaType.Null;
            if (property is { Examples: null, Items: OpenApiSchemaReference { Reference.Id: { } id } }
                && context.SchemaRepository.Schemas.TryGetValue(id, out var items)
                && items.Enum is [{ } value, ..])
            {
                property.Examples = [new JsonArray(value.DeepClone())];
            }
        }
    }
}
