using MediationNumerique.Api.Features.Ogc.Items;
using MediationNumerique.Api.Http.Parameters;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Schema;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>The forms of an answer.</summary>
internal enum Representation
{
    Json,
    Html,
}

/// <summary>Chooses the form: what <c>f</c> says, else the header Accept, else JSON.</summary>
internal static class Negotiation
{
    /// <param name="request">The request.</param>
    /// <param name="jsonType">The media type of the JSON.</param>
    public static (Representation Representation, ProblemResult? Problem) Choose(HttpRequest request, string jsonType)
    {
        var reader = new QueryReader(request.Query);
        var asked = reader.Read("f", text => ReadForm(text, jsonType));
        if (reader.Problem is { } problem)
        {
            return (default, problem);
        }
        if (asked is { } form)
        {
            return (form, null);
        }
        var ranges = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var list) ? list : [];
        var html = Quality(ranges, Media.Html);
        var json = Math.Max(Quality(ranges, jsonType), Quality(ranges, Media.Json));

        return (html, json) switch
        {
            _ when ranges.Count == 0 => (Representation.Json, null),
            (0, 0) => (default, NotAcceptable(jsonType)),
            _ => (html > json ? Representation.Html : Representation.Json, null),
        };
    }

    private static (Representation? Value, ParameterError? Error) ReadForm(string text, string jsonType)
    {
        string[] forms = jsonType == Media.GeoJson ? ["json", "geojson", "html"] : ["json", "html"];
        if (forms.Contains(text))
        {
            return (text == "html" ? Representation.Html : Representation.Json, null);
        }

        return (null, new(
            ErrorCodes.ValeurInconnue, $"« {text.Shortened()} » n’est pas une forme de cette réponse. Acceptées : {string.Join(", ", forms)}.", Suggestions.Nearest(text, forms)));
    }

    /// <summary>Of the most precise range that has the type; 0 where none has (RFC 9110 §12.5.1).</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var sought = MediaTypeHeaderValue.Parse(type).MediaType;

        return ranges
            .Where(range => range.MatchesAllTypes || range.MediaType == sought || (range.MatchesAllSubTypes && sought.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static ProblemResult NotAcceptable(string jsonType) => new(
        ProblemType.ForStatus(StatusCodes.Status406NotAcceptable),
        $"L’en-tête « Accept » n’admet aucune forme de cette réponse. Il y a : {jsonType} (f=json), {Media.Html} (f=html).");
}
