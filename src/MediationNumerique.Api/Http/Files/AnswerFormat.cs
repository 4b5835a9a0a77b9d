using MediationNumerique.Api.Http.Parameters;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Http.Files;

/// <summary>JSON or CSV: what the address says, else what <c>Accept</c> prefers, else JSON.</summary>
internal static class AnswerFormat
{
    public static readonly ChoiceFormat Formats = new(["json", "csv"], "FormatReponse", "La forme de la réponse.");

    public static bool IsCsv(HttpRequest request, string[]? format)
    {
        if (format is [var text])
        {
            return Formats.Canonical(text) == "csv";
        }
        var accept = request.GetTypedHeaders().Accept;

        return Quality(accept, "text/csv") is { } csv && csv > 0 && csv >= (Quality(accept, "application/json") ?? 0);
    }

    /// <summary>Null when the type is not named.</summary>
    private static double? Quality(IList<MediaTypeHeaderValue> accept, string type) =>
        accept.FirstOrDefault(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;
}
