using System.Text.Json.Nodes;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Http.Parameters;
using MediationNumerique.Api.Schema.Validation;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>
/// Handlers take path segments as texts, so that a wrong one is an unknown resource and not a broken route; the contract
/// says what they are.
/// </summary>
internal sealed class PathParameters : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In is ParameterLocation.Path))
        {
            if (parameter.Schema is OpenApiSchema schema && parameter.Name == "id")
            {
                schema.Format = "uuid";
            }
            if (parameter.Schema is OpenApiSchema text)
            {
                text.Pattern = parameter.Name == "source" ? Formats.Slug().Portable() : null;
                text.MaxLength = parameter.Name switch { "source" => Formats.LongestSlug, "id_source" => Rules.LongestIdentifiant, _ => null };
            }
            if (parameter.Name == "type")
            {
                parameter.Schema = context.SchemaGenerator.GenerateSchema(typeof(Territoires.TypeTerritoire), context.SchemaRepository);
            }
            if (parameter.Name is "z" or "x" or "y")
            {
                var most = parameter.Name == "z" ? Tuile.MostZoom : (1 << Tuile.MostZoom) - 1;
                parameter.Schema = new IntegerFormat(0, most).Describe();
                parameter.Example = JsonNode.Parse(parameter.Example!.ToString());
                continue;
            }
            parameter.Example = parameter.Example is { } example ? (JsonNode)example.ToString() : null;
        }
    }
}
