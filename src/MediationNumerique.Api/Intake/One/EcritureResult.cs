using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Intake.One;

/// <summary>Answers a write that was made, or that changed nothing: 201 for what is new, else 200; without a body where that is preferred.</summary>
/// <param name="ecriture">What was stored.</param>
/// <param name="written">What the write did.</param>
/// <param name="tag">The tag of the statement.</param>
/// <param name="url">The statement's own address.</param>
internal sealed class EcritureResult<T>(Ecriture<T> ecriture, WriteResult written, string tag, string url) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Ecriture<T>), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var isNew = written is WriteResult.Created;
        response.Headers.ETag = tag;
        if (isNew)
        {
            response.Headers.Location = url;
        }
        if (Preferences.WantsMinimal(httpContext))
        {
            response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status204NoContent;
            return;
        }
        response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await response.WriteAsJsonAsync(
            ecriture, (JsonTypeInfo<Ecriture<T>>)WritesJson.Instance.GetTypeInfo(typeof(Ecriture<T>))!, null, httpContext.RequestAborted);
    }
}
