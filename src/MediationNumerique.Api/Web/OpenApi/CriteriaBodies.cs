using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>On a read whose criteria come in its body.</summary>
/// <param name="Type">Their record, whose query names are the names of the body's fields.</param>
/// <param name="Example">A body that is accepted, in JSON.</param>
internal sealed record DescribedCriteria(Type Type, string Example);

internal static class DescribedCriteriaRoutes
{
    public static RouteHandlerBuilder TakesCriteria<T>(this RouteHandlerBuilder builder, string example) =>
        builder.WithMetadata(new DescribedCriteria(typeof(T), example)).MayFail(408, 413, 415, 422).CountAs(Budget.Lectures);
}

/// <summary>The body of such a read, each field as the parameter of its name is described.</summary>
internal sealed class CriteriaBodies(IServiceProvider services) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DescribedCriteria>().FirstOrDefault() is not { Type: var criteria } described)
        {
            return;
        }
        var name = SchemaNames.Of(criteria);
        if (!context.SchemaRepository.Schemas.ContainsKey(name))
        {
            context.SchemaRepository.AddDefinition(name, SchemaOf(criteria, context));
        }
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = "Les critères que l’adresse aurait, en JSON.",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = new OpenApiSchemaReference(name, context.Document), Example = JsonNode.Parse(described.Example) },
            },
        };
    }

    private OpenApiSchema SchemaOf(Type criteria, OperationFilterContext context)
    {
        var validator = (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(criteria));
        var members = Criteres.Of(criteria).ToList();

        return new()
        {
            Type = JsonSchemaType.Object,
            Description = "Les critères d’une lecture, dans son corps.",
            AdditionalPropertiesAllowed = false,
            Required = members.Where(member => Criteres.IsRequired(member.Member)).Select(member => member.Name).ToHashSet(),
            Properties = members.ToDictionary(
                member => member.Name, member => (IOpenApiSchema)Describe(criteria, member.Member, FormatRules.Of(validator, member.Name), context)),
        };
    }

    private static OpenApiSchema Describe(Type criteria, ParameterInfo member, Forme rule, OperationFilterContext context)
    {
        var value = QueryParameters.WithDefault(QueryParameters.SchemaOf(rule, context), ParameterTexts.DefaultOf(criteria, member.Name!), rule);
        // A reference cannot have a text beside it.
        var schema = value as OpenApiSchema ?? new OpenApiSchema { AllOf = [value] };
        schema.Description = ParameterTexts.TextOf(criteria, member.Name!);

        return schema;
    }
}
