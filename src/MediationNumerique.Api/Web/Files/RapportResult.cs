using System.Reflection;
using MediationNumerique.Api.Web.Negotiation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Files;

/// <summary>Sends a report for a spreadsheet; the file lives as long as the request.</summary>
internal sealed class RapportResult(FileStream report) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new FileAnswer("text/csv"));

    public Task ExecuteAsync(HttpContext httpContext) => SendAsync(httpContext, report, "text/csv; charset=utf-8", "rapport.csv");

    public static async Task SendAsync(HttpContext http, FileStream report, string contentType, string name)
    {
        var response = http.Response;
        response.ContentType = contentType;
        response.ContentLength = report.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = HeaderNames.Accept;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        report.Position = 0;
        await report.CopyToAsync(response.Body, http.RequestAborted);
    }
}

/// <summary>Sends a report as a workbook.</summary>
internal sealed class ClasseurResult(FileStream report) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new FileAnswer(AnswerFormats.Xlsx.MediaType));

    public Task ExecuteAsync(HttpContext httpContext) => RapportResult.SendAsync(httpContext, report, AnswerFormats.Xlsx.MediaType, "rapport.xlsx");
}
