using System.Text.Json.Nodes;
using FluentValidation;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The form of each query parameter, as its validator checks it.</summary>
internal sealed class QueryParameters(IServiceProvider services) : IOperationFilter
{
    /// <summary>The generator does not know them: they come after the path's parameters, in the order of the handler's.</summary>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        OpenApiParameter[] parameters = [.. context.MethodInfo.GetParameters().SelectMany(parameter => Criteres.Is(parameter)
            ? OfCriteres(parameter.ParameterType, context)
            : OfFiltres(Filtrages.Of(parameter), context))];
        if (parameters.Length == 0)
        {
            return;
        }
        operation.Parameters ??= [];
        var at = operation.Parameters.Count(parameter => parameter.In is ParameterLocation.Path);
        foreach (var parameter in parameters)
        {
            operation.Parameters.Insert(at++, parameter);
        }
    }

    private IEnumerable<OpenApiParameter> OfFiltres(IReadOnlyList<Filtre> filtres, OperationFilterContext context) => filtres.Select(filtre => Parameter(
        filtre.Nom, filtre.Texte, filtre.Exemple, filtre.Defaut, new(filtre.Lecteur.Format(services.GetRequiredService<FiltresFormats>()), filtre.Lecteur.Plusieurs), context));

    private IEnumerable<OpenApiParameter> OfCriteres(Type criteria, OperationFilterContext context)
    {
        var validator = ListDefinition.Judges(criteria)
            ? context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ListDefinition>().First().ValidatorOf(criteria)
            : (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(criteria));

        var leftOut = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<LeftOutOfContract>().SelectMany(left => left.Parameters).ToList();

        return Criteres.Of(criteria)
            .Where(member => !leftOut.Contains(member.Name))
            .Select(member => Parameter(
                member.Name, ParameterTexts.TextOf(criteria, member.Member.Name!), ParameterTexts.ExampleOf(criteria, member.Member.Name!),
                ParameterTexts.DefaultOf(criteria, member.Member.Name!), FormatRules.Of(validator, member.Name), context, Criteres.IsRequired(member.Member)));
    }

    private static OpenApiParameter Parameter(string name, string? text, string? example, string? byDefault, Forme forme, OperationFilterContext context, bool isRequired = false) => new()
    {
        Name = name,
        Required = isRequired,
        In = ParameterLocation.Query,
        Description = text,
        Schema = WithDefault(SchemaOf(forme, context), byDefault, forme),
        Example = ExampleOf(example, forme),
    };

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
