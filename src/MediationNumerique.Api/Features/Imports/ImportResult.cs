using System.Globalization;
using System.Reflection;
using MediationNumerique.Api.Http.Files;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

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
        await response.WriteAsJsonAsync(import, FeaturesJson.Instance.Import, null, httpContext.RequestAborted);
    }
}

/// <summary>Sends a report for a spreadsheet; the file lives as long as the request.</summary>
internal sealed class RapportResult(FileStream report) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new FileAnswer("text/csv"));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.ContentLength = report.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = HeaderNames.Accept;
        response.Headers.ContentDisposition = "attachment; filename=\"rapport.csv\"";
        report.Position = 0;
        await report.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
