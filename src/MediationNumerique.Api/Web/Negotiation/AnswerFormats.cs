using System.IO.Hashing;
using System.Text;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Negotiation;

/// <summary>A form that an answer may have: its name in <c>format</c>, and its media type.</summary>
internal sealed record AnswerFormat(string Nom, string MediaType)
{
    /// <summary>Tells apart the tags of two forms of one answer.</summary>
    public ulong Hash { get; } = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(Nom));
}

/// <summary>
/// The forms of one kind of answer, the usual one first. The address decides; else what <c>Accept</c> prefers (RFC 9110
/// §12.5.1); else the first.
/// </summary>
internal sealed class AnswerFormats
{
    public static readonly AnswerFormat Json = new("json", "application/json");
    public static readonly AnswerFormat GeoJson = new("geojson", "application/geo+json");
    public static readonly AnswerFormat Csv = new("csv", "text/csv");
    public static readonly AnswerFormat Ndjson = new("ndjson", "application/x-ndjson");

    public static readonly AnswerFormat Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static readonly AnswerFormats OfValidations = new("FormatValidation", "La forme de la réponse.", Json, Csv, Xlsx);

    public static readonly AnswerFormats OfReports = new("FormatReponse", "La forme de la réponse.", Json, Csv);

    public static readonly AnswerFormats OfLists = new("FormatListe", "La forme d’une liste.", Json, GeoJson, Csv, Ndjson);

    private readonly AnswerFormat[] _formats;

    private AnswerFormats(string name, string text, params AnswerFormat[] formats)
    {
        _formats = formats;
        Choice = new([.. formats.Select(format => format.Nom)], name, text);
    }

    /// <summary>What the parameter <c>format</c> accepts.</summary>
    public ChoiceFormat Choice { get; }

    /// <summary>Null when <c>Accept</c> wants none of them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="format">The values of the parameter, which are valid.</param>
    public AnswerFormat? Choose(HttpRequest request, string[]? format)
    {
        if (format is [var text, ..])
        {
            return _formats.Single(f => f.Nom == Choice.Canonical(text));
        }
        var accept = new AcceptHeader(request);
        if (accept.IsAbsent)
        {
            return _formats[0];
        }
        // Of those that are liked the same, the first.
        var best = _formats.MaxBy(f => accept.QualityOf(f.MediaType))!;

        return accept.QualityOf(best.MediaType) > 0 ? best : null;
    }

    /// <summary>Whether a report is wanted for a spreadsheet: who cannot take JSON gets it nevertheless, rather than nothing.</summary>
    public bool IsCsv(HttpRequest request, string[]? format) => Choose(request, format) == Csv;

    public ProblemResult NotAcceptable() => new(
        ProblemType.FormeIndisponible,
        $"L’en-tête « Accept » ne demande aucune des formes de cette réponse : {string.Join(", ", _formats.Select(f => $"{f.MediaType} (format={f.Nom})"))}.");
}
