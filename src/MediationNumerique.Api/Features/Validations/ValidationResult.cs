using System.Reflection;
using System.Text.Json;
using MediationNumerique.Api.Http.Files;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>Writes a validation as JSON, or its report as a CSV file.</summary>
internal sealed class ValidationResult : IResult, IEndpointMetadataProvider
{
    private readonly Validation? _validation;
    private readonly FileStream? _report;

    public ValidationResult(Validation validation) => _validation = validation;

    /// <param name="report">It lives as long as the request.</param>
    public ValidationResult(FileStream report) => _report = report;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Validation), ["application/json"]));
        builder.Metadata.Add(new FileAnswer("text/csv"));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.Vary = HeaderNames.Accept;

        return _report is null ? WriteJsonAsync(httpContext) : SendAsync(httpContext, _report);
    }

    private async Task WriteJsonAsync(HttpContext http)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(_validation!, FeaturesJson.Instance.Validation);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }

    private static async Task SendAsync(HttpContext http, FileStream report)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.ContentLength = report.Length;
        http.Response.Headers.ContentDisposition = "attachment; filename=\"rapport.csv\"";
        report.Position = 0;
        await report.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
