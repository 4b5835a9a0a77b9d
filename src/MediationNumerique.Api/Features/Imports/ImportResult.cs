using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Features.Imports;

/// <summary>Writes an import as JSON: 200 for one that is looked at, 202 for one that is received and goes on.</summary>
internal sealed class ImportResult(Import import, int status = StatusCodes.Status200OK) : IResult, IEndpointMetadataProvider
{
    private const int SecondsBetweenLooks = 1;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Import), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (status is StatusCodes.Status202Accepted)
        {
            response.Headers.Location = import.Url;
            response.Headers.RetryAfter = SecondsBetweenLooks.ToString(CultureInfo.InvariantCulture);
        }
        await response.WriteAsJsonAsync(import, ImportsJson.Instance.Import, null, httpContext.RequestAborted);
    }
}
