using MediationNumerique.Api.Web.Versions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The headers that every answer has, or will have, which the default one says for all.</summary>
internal sealed class VersionHeadersContract : IDocumentFilter
{
    private static readonly string[] s_headers =
        [VersionHeaders.Supported, VersionHeaders.Deprecated, VersionHeaders.Deprecation, VersionHeaders.Sunset];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var responses = swaggerDoc.Paths.SelectMany(path => path.Value.Operations!.Values)
            .Select(operation => (OpenApiResponse)operation.Responses!["default"]);
        foreach (var response in responses)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            foreach (var name in s_headers)
            {
                response.Headers[name] = new OpenApiHeaderReference(name, swaggerDoc);
            }
        }
    }
}
