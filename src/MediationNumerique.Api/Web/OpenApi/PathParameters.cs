using System.Text.Json.Nodes;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

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
            if (parameter.Schema is OpenApiSchema text)
            {
                (text.Format, text.Pattern, text.MaxLength) = FormOf(parameter.Name!);
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

    private static (string? Format, string? Pattern, int MaxLength) FormOf(string name) => name switch
    {
        "id" => ("uuid", null, 36),
        "source" => (null, Formats.Slug().Portable(), Formats.LongestSlug),
        "id_source" => (null, Rules.NoControl, Rules.LongestIdentifiant),
        "fichier" => (null, "^[a-z0-9.-]+$", 100),
        "nom" => (null, "^[a-z_]+$", 100),
        _ => (null, "^[0-9A-Za-z]+$", 20),
    };
}
