using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;
using Asp.Versioning.ApiExplorer;
using MediationNumerique.Api.Http.Caching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>The contract of each version.</summary>
internal sealed class OpenApiFiles(ISwaggerProvider swagger, IApiVersionDescriptionProvider versions)
{
    private readonly Dictionary<string, OpenApiFile> _files = versions.ApiVersionDescriptions
        .ToDictionary(version => version.GroupName, version => new OpenApiFile(swagger, version.GroupName));

    /// <summary>Of the last version.</summary>
    public OpenApiFile Last => _files[versions.ApiVersionDescriptions[^1].GroupName];

    /// <param name="name">As addresses begin: <c>v1</c>.</param>
    public OpenApiFile? Find(string name) => _files.GetValueOrDefault(name);
}

/// <summary>A contract as a file, made at the first request and kept.</summary>
internal sealed class OpenApiFile(ISwaggerProvider swagger, string name)
{
    private readonly Lazy<byte[]> _json = new(() => Write(swagger, name));
    private readonly Lazy<byte[]> _interactive = new(() => InteractiveContract.Of(Write(swagger, name)));

    /// <summary>A copy of it, to read.</summary>
    public JsonNode Document => JsonNode.Parse(_json.Value)!;

    public IResult Result => new FileResult(_json.Value);

    /// <summary>For the documentation page.</summary>
    public IResult InteractiveResult => new FileResult(_interactive.Value);

    private static byte[] Write(ISwaggerProvider swagger, string name)
    {
        using var text = new StringWriter();
        swagger.GetSwagger(name).SerializeAsV3(new OpenApiJsonWriter(text));

        return Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n") + "\n");
    }

    private sealed class FileResult(byte[] json) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (EntityTag.IsNotModified(httpContext, XxHash3.HashToUInt64(json)))
            {
                return;
            }
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = json.Length;
            await httpContext.Response.BodyWriter.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
