using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>
/// Sends an export, whole or in ranges, in the coding that the client prefers: nothing is made nor compressed, and each
/// reader holds one buffer.
/// </summary>
internal sealed class ExportResult(ExportKind kind, ExportFile file) : IResult
{
    private const int TagLength = 32;

    private static readonly string[] s_ofTheFile =
    [
        HeaderNames.AcceptRanges, HeaderNames.ContentDisposition, HeaderNames.ContentEncoding, HeaderNames.ContentLength, HeaderNames.ETag,
        HeaderNames.LastModified,
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var coding = CodingOf(httpContext);
        headers.CacheControl = EntityTag.PublicCache;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ContentEncoding = coding;

        await TypedResults.PhysicalFile(
            ExportFile.PathOf(file.Path, coding),
            $"{kind.TypeContenu}; charset=utf-8",
            $"{file.Date:yyyy-MM-dd}_{kind.Nom}",
            file.Date,
            EntityTagHeaderValue.Parse(EntityTag.WithCoding($"\"{file.Sha256[..TagLength]}\"", coding)),
            enableRangeProcessing: true).ExecuteAsync(httpContext);
        if (ProblemOf(httpContext.Response.StatusCode) is { } problem)
        {
            foreach (var name in s_ofTheFile)
            {
                headers.Remove(name);
            }
            await problem.ExecuteAsync(httpContext);
        }
    }

    /// <summary>The framework answers without a body what a request about this file cannot have.</summary>
    private static ProblemResult? ProblemOf(int status) => status switch
    {
        StatusCodes.Status412PreconditionFailed => new(ProblemType.ConditionNonRemplie, "Le fichier n’a plus l’empreinte ou la date que vous demandez. Reprenez-le en entier."),
        StatusCodes.Status416RangeNotSatisfiable => new(ProblemType.PartieAbsente, "L’en-tête « Range » demande des octets qui sont hors du fichier. Voyez sa taille dans l’en-tête « Content-Range »."),
        _ => null,
    };

    private static string? CodingOf(HttpContext http)
    {
        var compression = http.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        var coding = compression.CheckRequestAcceptsCompression(http) ? compression.GetCompressionProvider(http)?.EncodingName : null;

        return ExportFile.Has(coding) ? coding : null;
    }
}
