using MediationNumerique.Api.Http.Files;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>Bodies and answers that are files, which the generator does not see.</summary>
internal sealed class FileBodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<FileBodyDescription>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = body.Text,
                Required = true,
                Content = FileBody.ContentTypes.ToDictionary(type => type, _ => File()),
            };
        }
        foreach (var answer in metadata.OfType<FileAnswer>())
        {
            operation.Responses!.TryAdd("200", new OpenApiResponse());
            var ok = (OpenApiResponse)operation.Responses["200"];
            ok.Content ??= new Dictionary<string, OpenApiMediaType>();
            ok.Content[answer.ContentType] = answer.Contract is null
                ? File(answer.ContentType)
                : new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(answer.Contract, context.SchemaRepository) };
        }
    }

    /// <summary>JSON has a form, which a schema of its own describes; a gateway that reads it must not take it for a text.</summary>
    private static OpenApiMediaType File(string type) =>
        type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal) ? new() { Schema = new OpenApiSchema() } : File();

    private static OpenApiMediaType File() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
}
