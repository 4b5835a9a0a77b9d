using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Web.Caching;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Intake.One;

/// <summary>Writes a statement as its producer made it, never older than the last write.</summary>
/// <param name="declaration">The statement.</param>
/// <param name="type">How it is written.</param>
/// <param name="tag">Its entity tag.</param>
/// <param name="origine">A JSON object that is added under <see cref="Champs.Origine"/>; null for none.</param>
internal sealed class DeclarationResult<T>(T declaration, JsonTypeInfo<T> type, string tag, string? origine = null) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTag.IsNotModified(httpContext, tag, "no-cache"))
        {
            return;
        }
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        if (origine is null)
        {
            await JsonSerializer.SerializeAsync(httpContext.Response.BodyWriter, declaration, type, httpContext.RequestAborted);
            return;
        }
        var body = JsonSerializer.SerializeToNode(declaration, type)!;
        body[Champs.Origine] = JsonNode.Parse(origine);
        await httpContext.Response.WriteAsync(body.ToJsonString(type.Options), httpContext.RequestAborted);
    }
}
