using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Web.Caching;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Intake.One;

/// <summary>Writes a statement as its producer made it, never older than the last write.</summary>
internal sealed class DeclarationResult<T>(T declaration, JsonTypeInfo<T> type, string tag) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!EntityTag.IsNotModified(httpContext, tag, "no-cache"))
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(httpContext.Response.BodyWriter, declaration, type, httpContext.RequestAborted);
        }
    }
}
