using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Caching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>The contract as a file, made at the first request and kept.</summary>
internal sealed class OpenApiFile(ISwaggerProvider swagger)
{
    private readonly Lazy<byte[]> _json = new(() => Write(swagger));
    private readonly Lazy<byte[]> _interactive = new(() => InteractiveContract.Of(Write(swagger)));

    /// <summary>A copy of it, to read.</summary>
    public JsonNode Document => JsonNode.Parse(_json.Value)!;

    public IResult Result => new FileResult(_json.Value);

    /// <summary>For the documentation page.</summary>
    public IResult InteractiveResult => new FileResult(_interactive.Value);

    private static byte[] Write(ISwaggerProvider swagger)
    {
        using var text = new StringWriter();
        swagger.GetSwagger(OpenApiRegistration.Version).SerializeAsV3(new OpenApiJsonWriter(text));

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
