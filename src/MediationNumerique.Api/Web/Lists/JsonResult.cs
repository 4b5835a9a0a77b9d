using System.IO.Hashing;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Web.Caching;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>Writes what is small and not kept encoded, with the same validators as the rest.</summary>
internal sealed class JsonResult<T>(T value, JsonTypeInfo<T> type, string cacheControl = EntityTag.PublicCache) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        if (EntityTag.IsNotModified(httpContext, XxHash3.HashToUInt64(json), cacheControl))
        {
            return;
        }
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = json.Length;
        await httpContext.Response.BodyWriter.WriteAsync(json, httpContext.RequestAborted);
    }
}
