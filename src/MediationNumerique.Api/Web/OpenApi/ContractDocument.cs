using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>Servers, tags in reading order, schemas in alphabetical order, so that the file's differences are small.</summary>
internal sealed class ContractDocument(IEnumerable<Slice> slices) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = ContractInfo.Instance, Description = "Cette API." }];
        swaggerDoc.Tags = new HashSet<OpenApiTag>(slices.Where(slice => slice.Tag is not null).Select(slice => new OpenApiTag { Name = slice.Tag, Description = slice.Description }));
        swaggerDoc.ExternalDocs = ContractInfo.Schema;
        foreach (var operation in swaggerDoc.Paths.SelectMany(path => path.Value.Operations!.Values))
        {
            operation.Description = OnOneLine(operation.Description);
        }
        foreach (var schema in swaggerDoc.Components!.Schemas!.Values.SelectMany(schema => (schema.Properties?.Values ?? []).Append(schema)).OfType<OpenApiSchema>())
        {
            schema.Description = OnOneLine(schema.Description);
        }
        swaggerDoc.Components.Headers = ContractHeaders.All.ToDictionary(pair => pair.Key, pair => (IOpenApiHeader)pair.Value);
        swaggerDoc.Components.Examples = ProblemExamples.All;
        swaggerDoc.Components.Schemas = swaggerDoc.Components.Schemas!
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>Comments break where their file does, which is nothing to readers.</summary>
    private static string? OnOneLine(string? text) =>
        text is null ? null : string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
