using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// The body of an operation whose handler reads the request itself. Not the framework's own metadata: that would make
/// routing refuse other types before the handler can say what is accepted.
/// </summary>
/// <param name="Type">The record that the body is described by.</param>
/// <param name="ContentType">The first type that is accepted.</param>
/// <param name="IsPatch">Whether the body holds what changes only: nothing is compulsory, and null removes.</param>
/// <param name="Example">A body that is accepted, in JSON; null for that of a statement.</param>
internal sealed record DescribedBody(Type Type, string ContentType, bool IsPatch, string? Example = null);

internal static class DescribedBodyRoutes
{
    public static RouteHandlerBuilder TakesBody<T>(this RouteHandlerBuilder builder, string contentType, bool isPatch = false, string? example = null) =>
        builder.WithMetadata(new DescribedBody(typeof(T), contentType, isPatch, example)).MayFail(408, 413, 415, 422);
}

internal sealed class RequestBodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DescribedBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [body.ContentType] = new() { Schema = SchemaOf(body, context), Example = body.Example is { } example ? JsonNode.Parse(example) : DeclarationExamples.Of(body) },
                },
            };
        }
    }

    private static IOpenApiSchema SchemaOf(DescribedBody body, OperationFilterContext context)
    {
        var whole = context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository);
        if (!body.IsPatch)
        {
            return whole;
        }
        var name = $"{SchemaNames.Of(body.Type)}Partiel";
        if (!context.SchemaRepository.Schemas.ContainsKey(name))
        {
            context.SchemaRepository.AddDefinition(name, PatchOf(SchemaNames.Of(body.Type), context.SchemaRepository.Schemas[SchemaNames.Of(body.Type)]));
        }

        return new OpenApiSchemaReference(name, context.Document);
    }

    /// <summary>Open, though unknown fields are refused: clients that leave out what is null send it as an additional one.</summary>
    private static OpenApiSchema PatchOf(string name, IOpenApiSchema whole) => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"Ce qui change, des champs de {name} : un champ donné remplace, `null` retire, le reste demeure.",
        Properties = whole.Properties!.Where(property => !property.Value.ReadOnly).ToDictionary(
            property => property.Key,
            property => Part(property.Value, isRemovable: !whole.Required!.Contains(property.Key))),
    };

    /// <summary>Without the text, which the whole has.</summary>
    private static IOpenApiSchema Part(IOpenApiSchema property, bool isRemovable)
    {
        if (property.CreateShallowCopy() is not OpenApiSchema copy)
        {
            return property;
        }
        copy.Description = null;
        if (!isRemovable)
        {
            return copy.AllOf is [var only] ? only : copy;
        }
        copy.Type |= JsonSchemaType.Null;

        return copy;
    }
}
