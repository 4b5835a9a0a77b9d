using MediationNumerique.Api.Http.Versions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>The headers that every answer under a version has, or will have: described once, named by each.</summary>
internal sealed class VersionHeadersContract : IDocumentFilter
{
    private static readonly (string Name, string Component, OpenApiHeader Header)[] s_headers =
    [
        (VersionHeaders.Supported, "VersionsServies",
            Header("Les versions de l’API qui continuent, séparées par des virgules. Le détail est à l’adresse `/versions`.", "^[0-9.]+(, [0-9.]+)*$", "1")),
        (VersionHeaders.Deprecated, "VersionsDepreciees",
            Header("Les versions de l’API qu’il faut quitter, s’il y en a, séparées par des virgules.", "^[0-9.]+(, [0-9.]+)*$", "1")),
        (VersionHeaders.Deprecation, "Depreciation",
            Header("Présent si cette version est dépréciée : depuis quand, en secondes Unix (RFC 9745).", "^@[0-9]+$", "@1830297600")),
        (VersionHeaders.Sunset, "Retrait",
            Header("Présent si la fin de cette version est décidée : quand elle cessera de répondre (RFC 8594). L’en-tête `Link` dit où passer.", null, "Mon, 01 Jan 2029 00:00:00 GMT")),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components!.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var (_, component, header) in s_headers)
        {
            swaggerDoc.Components.Headers[component] = header;
        }
        var responses = swaggerDoc.Paths.Where(path => ApiVersions.IsVersioned(path.Key))
            .SelectMany(path => path.Value.Operations!.Values)
            .SelectMany(operation => operation.Responses!.Values)
            .OfType<OpenApiResponse>();
        foreach (var response in responses)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            foreach (var (name, component, _) in s_headers)
            {
                response.Headers[name] = new OpenApiHeaderReference(component, swaggerDoc);
            }
        }
    }

    private static OpenApiHeader Header(string description, string? pattern, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern },
        Example = example,
    };
}
