using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>Writes a validation as JSON.</summary>
internal sealed class ValidationResult(Validation validation) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Validation), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.Vary = HeaderNames.Accept;

        return httpContext.Response.WriteAsJsonAsync(validation, ValidationsJson.Instance.Validation, null, httpContext.RequestAborted);
    }
}
