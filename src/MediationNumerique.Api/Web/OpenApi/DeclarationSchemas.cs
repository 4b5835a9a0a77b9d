using System.Runtime.CompilerServices;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// What producers state has the fields of what the API publishes: each field is described once, there. The field that the
/// address gives is only read.
/// </summary>
internal sealed class DeclarationSchemas : ISchemaFilter
{
    private static readonly Dictionary<Type, Type> s_published = new()
    {
        [typeof(LieuMediationNumerique)] = typeof(Lieu),
        [typeof(DeclaredStructure)] = typeof(Structure),
        [typeof(DeclaredService)] = typeof(Service),
        [typeof(DeclaredSource)] = typeof(Source),
    };

    private static readonly OpenApiSchema s_origine = new()
    {
        Type = JsonSchemaType.Object,
        ReadOnly = true,
        Description = "Avec `origine=true` : ce que le producteur avait écrit dans chaque champ que l’API a corrigé.",
        AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Rules.LongestText, Pattern = @"^[\s\S]*$" },
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } concrete || !s_published.TryGetValue(context.Type, out var published))
        {
            return;
        }
        // A list that a producer does not give is an empty one; the identifier may be left to the address.
        concrete.Required = context.Type.GetProperties()
            .Where(property => property.IsDefined(typeof(RequiredMemberAttribute), false))
            .Select(property => WireName.Of(property.Name))
            .Where(name => name is not ("id" or "slug"))
            .ToHashSet();
        if (context.Type == typeof(LieuMediationNumerique))
        {
            properties[Champs.Origine] = s_origine;
        }
        context.SchemaGenerator.GenerateSchema(published, context.SchemaRepository);
        var texts = context.SchemaRepository.Schemas[published.Name].Properties!;
        foreach (var (name, property) in properties)
        {
            if (property is OpenApiSchema { Description: null } silent && texts.TryGetValue(name, out var text))
            {
                silent.Description = text.Description;
                silent.Examples = text.Examples;
#pragma warning disable CS0618 // OpenAPI 3.0, which the contract is written in, knows no other.
                silent.Example = text.Example;
#pragma warning restore CS0618
            }
            if (name is "id" or "slug")
            {
                ((OpenApiSchema)property).ReadOnly = true;
            }
        }
    }
}
