using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Files;

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
