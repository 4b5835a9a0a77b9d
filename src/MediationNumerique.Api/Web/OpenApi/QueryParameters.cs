using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The form of each query parameter, as its validator checks it.</summary>
internal sealed class QueryParameters(IServiceProvider services) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        AddFiltres(operation, context);
        var list = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ListDefinition>().FirstOrDefault();
        foreach (var criteria in context.MethodInfo.GetParameters().Where(p => p.IsDefined(typeof(AsParametersAttribute))))
        {
            var validator = ListDefinition.Judges(criteria.ParameterType)
                ? list!.ValidatorOf(criteria.ParameterType)
                : (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(criteria.ParameterType));
            foreach (var member in criteria.ParameterType.GetConstructors()[0].GetParameters())
            {
                var name = member.GetCustomAttribute<FromQueryAttribute>()!.Name!;
                if (operation.Parameters!.OfType<OpenApiParameter>().SingleOrDefault(p => p.Name == name) is not { } parameter)
                {
                    continue;
                }
                var rule = FormatRules.Of(validator, name);
                parameter.Schema = WithDefault(SchemaOf(rule, context), ParameterTexts.DefaultOf(criteria.ParameterType, member.Name!), rule);
                parameter.Example = ExampleOf(ParameterTexts.ExampleOf(criteria.ParameterType, member.Name!), rule);
            }
        }
    }

    /// <summary>The generator does not know them: they come after the path's parameters, and before the others of the query.</summary>
    private void AddFiltres(OpenApiOperation operation, OperationFilterContext context)
    {
        Filtre[] filtres = [.. context.MethodInfo.GetParameters().SelectMany(Filtrages.Of)];
        if (filtres.Length == 0)
        {
            return;
        }
        operation.Parameters ??= [];
        var at = operation.Parameters.Count(parameter => parameter.In is ParameterLocation.Path);
        var formats = services.GetRequiredService<FiltresFormats>();
        foreach (var filtre in filtres)
        {
            var forme = new Forme(filtre.Lecteur.Format(formats), filtre.Lecteur.Plusieurs);
            operation.Parameters.Insert(at++, new OpenApiParameter
            {
                Name = filtre.Nom,
                In = ParameterLocation.Query,
                Description = filtre.Texte,
                Schema = WithDefault(SchemaOf(forme, context), filtre.Defaut, forme),
                Example = ExampleOf(filtre.Exemple, forme),
            });
        }
    }

    public static IOpenApiSchema SchemaOf(Forme rule, OperationFilterContext context)
    {
        var value = rule.Format is ChoiceFormat choice ? Reference(choice, context) : Bounded(rule.Format);

        return rule.IsMany ? new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = Forme.MostValues, Items = value } : value;
    }

    private static OpenApiSchema Bounded(ParameterFormat format)
    {
        var value = format.Describe();
        value.MaxLength = value.Type is JsonSchemaType.String ? format.Longest : null;

        return value;
    }

    /// <summary>A reference cannot have anything beside it.</summary>
    public static IOpenApiSchema WithDefault(IOpenApiSchema schema, string? text, Forme rule)
    {
        if (text is null)
        {
            return schema;
        }
        var own = schema as OpenApiSchema ?? new OpenApiSchema { AllOf = [schema] };
        own.Default = ExampleOf(text, rule);

        return own;
    }

    /// <summary>Words are described once, under a name.</summary>
    private static IOpenApiSchema Reference(ChoiceFormat choice, OperationFilterContext context)
    {
        if (choice.Enumeration is { } enumeration)
        {
            return context.SchemaGenerator.GenerateSchema(enumeration, context.SchemaRepository);
        }
        if (!context.SchemaRepository.Schemas.ContainsKey(choice.Name!))
        {
            var schema = choice.Describe();
            schema.Examples = [schema.Enum![0].DeepClone()];
            schema.AddNames(choice.Name!, [.. schema.Enum.Select(value => EnumerationNames.NameOf((string)value!))]);
            context.SchemaRepository.AddDefinition(choice.Name!, schema);
        }

        return new OpenApiSchemaReference(choice.Name!, context.Document);
    }

    /// <summary>Comments give one value, as a text.</summary>
    public static JsonNode? ExampleOf(string? text, Forme rule)
    {
        if (text is null)
        {
            return null;
        }
        var value = rule.Format.Describe().Type is JsonSchemaType.String ? text : JsonNode.Parse(text)!;

        return rule.IsMany ? new JsonArray(value) : value;
    }
}
