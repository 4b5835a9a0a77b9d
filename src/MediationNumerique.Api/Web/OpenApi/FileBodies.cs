using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.Limits;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>Bodies and answers that are files, which the generator does not see.</summary>
internal sealed class FileBodies : IOperationFilter
{
    /// <summary>A file of one place, which is accepted.</summary>
    private static readonly Dictionary<string, string> s_examples = new()
    {
        ["text/csv"] = "id,pivot,nom,commune,code_postal,adresse,services,date_maj\nhalle,00000000000000,Halle de démonstration,Lyon,69007,1 rue du Clavier-qui-Chante,Aide aux démarches administratives,2026-02-15\n",
        ["application/json"] = $"[{Row}]",
        ["application/x-ndjson"] = $"{Row}\n",
    };

    private const string Row = """{"id":"halle","pivot":"00000000000000","nom":"Halle de démonstration","commune":"Lyon","code_postal":"69007","adresse":"1 rue du Clavier-qui-Chante","services":["Aide aux démarches administratives"],"date_maj":"2026-02-15"}""";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<FileBodyDescription>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = body.Text,
                Required = true,
                Content = FileBody.ContentTypes.ToDictionary(type => type, SentFile),
            };
        }
        foreach (var answer in metadata.OfType<FileAnswer>())
        {
            operation.Responses!.TryAdd("200", new OpenApiResponse());
            var ok = (OpenApiResponse)operation.Responses["200"];
            ok.Content = answer.IsOnly || ok.Content is null ? new Dictionary<string, OpenApiMediaType>() : ok.Content;
            ok.Content[answer.ContentType] = answer.Contract is null
                ? File()
                : new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(answer.Contract, context.SchemaRepository) };
        }
    }

    private static OpenApiMediaType SentFile(string type)
    {
        var file = File();
        file.Example = s_examples.GetValueOrDefault(type);
        ((OpenApiSchema)file.Schema!).MaxLength = (int)RequestBounds.LargestBody;

        return file;
    }

    /// <summary>Whatever its type: generators make a stream of it, and would parse the whole of a JSON file.</summary>
    private static OpenApiMediaType File() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
}
