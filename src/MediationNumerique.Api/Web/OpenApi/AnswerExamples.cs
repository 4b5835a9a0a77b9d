using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// An example of each answer as a whole, made of those that comments give field by field: mock servers send it, readers see how
/// the fields go together. The fields need theirs no longer, which clients that are generated would repeat at each.
/// </summary>
internal sealed class AnswerExamples : IDocumentFilter
{
#pragma warning disable CS0618 // OpenAPI 3.0, which the contract is written in, knows no other example than one.
    private static readonly Dictionary<string, JsonNode> s_files = new()
    {
        ["text/csv"] = "id,nom,commune\ncae3c4ea-f1c5-5c88-bf5e-74fb40920969,Médiathèque de démonstration des Capucines,Lyon\n",
        ["application/x-ndjson"] = """{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Médiathèque de démonstration des Capucines"}""" + "\n",
        ["text/plain"] = "Médiathèque de démonstration des Capucines, 14 rue du Clavier-qui-Chante, 69007 Lyon. 04 65 71 00 00.",
    };

    /// <summary>Of what has no fields of its own.</summary>
    private static readonly Dictionary<string, string> s_ofName = new()
    {
        ["CorrespondanceDeclaree"] = """{"nom": {"colonne": "Nom de la structure"}, "adresse": {"colonne": "Adresse"}, "services": [{"colonnes": ["Activités"], "termes": ["impôts"], "cible": "Aide aux démarches administratives"}]}""",
    };

    private static readonly Dictionary<string, string> s_ofFormat = new()
    {
        ["uuid"] = "cae3c4ea-f1c5-5c88-bf5e-74fb40920969",
        ["date"] = "2026-02-15",
        ["date-time"] = "2026-02-16T08:30:00Z",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        var contents = swaggerDoc.Paths.SelectMany(path => path.Value.Operations!.Values)
            .SelectMany(operation => operation.Responses!.Where(response => response.Key[0] == '2'))
            .SelectMany(response => response.Value.Content ?? new Dictionary<string, OpenApiMediaType>());
        foreach (var (type, content) in contents)
        {
            var (name, example) = NameOf(content.Schema!) is { } component
                ? (component, Compose(content.Schema!, schemas, 0))
                : (type.Split('/')[^1], s_files.GetValueOrDefault(type)?.DeepClone());
            if (example is not null)
            {
                swaggerDoc.Components.Examples![name] = new OpenApiExample { Value = example };
                content.Examples = new Dictionary<string, IOpenApiExample> { ["exemple"] = new OpenApiExampleReference(name, swaggerDoc) };
            }
        }
        var filledIn = swaggerDoc.Paths.SelectMany(path => path.Value.Operations!.Values)
            .SelectMany(operation => operation.Parameters ?? [])
            .Select(parameter => NameOf(parameter.Schema!.Items ?? parameter.Schema!))
            .ToHashSet();
        foreach (var said in schemas.Where(schema => !filledIn.Contains(schema.Key))
            .SelectMany(schema => (schema.Value.Properties?.Values ?? []).Append(schema.Value)).OfType<OpenApiSchema>())
        {
            (said.Example, said.Examples) = (null, null);
        }
    }

    private static string? NameOf(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id,
        { AllOf: [var only] } => NameOf(only),
        _ => null,
    };

    private static JsonNode? Compose(IOpenApiSchema schema, IDictionary<string, IOpenApiSchema> schemas, int depth) => ExampleOf(schema) ?? schema switch
    {
        OpenApiSchemaReference { Reference.Id: { } name } when s_ofName.TryGetValue(name, out var whole) => JsonNode.Parse(whole),
        OpenApiSchemaReference { Reference.Id: { } name } => Compose(schemas[name], schemas, depth),
        { AllOf: [var only] } => Compose(only, schemas, depth),
        { Enum: [var first, ..] } => first!.DeepClone(),
        { Items: { } items } => Compose(items, schemas, depth) is { } item ? new JsonArray(item) : null,
        { Properties: { Count: > 0 } properties } => new JsonObject(properties
            .Where(property => IsTold(schema, property.Key, property.Value, depth))
            .Select(property => KeyValuePair.Create(property.Key, Compose(property.Value, schemas, depth + 1)))
            .Where(property => property.Value is not null)),
        { Format: { } format } when s_ofFormat.TryGetValue(format, out var value) => value,
        { Type: JsonSchemaType.Boolean } => true,
        _ => null,
    };

    /// <summary>What is always there, a name, and on the outside all that the comments give an example of.</summary>
    private static bool IsTold(IOpenApiSchema schema, string name, IOpenApiSchema property, int depth) =>
        name == "nom" || schema.Required?.Contains(name) is true || (depth == 0 && ExampleOf(property) is not null);

    private static JsonNode? ExampleOf(IOpenApiSchema schema) =>
        schema is OpenApiSchema ? (schema.Example ?? schema.Examples?.FirstOrDefault())?.DeepClone() : null;
}
