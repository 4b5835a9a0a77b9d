using MediationNumerique.Api.Features.Ogc.Items;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

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
        var accept = new AcceptHeader(request);
        var html = accept.QualityOf(Media.Html);
        var json = Math.Max(accept.QualityOf(jsonType), accept.QualityOf(Media.Json));

        return (html, json) switch
        {
            _ when accept.IsAbsent => (Representation.Json, null),
            (0, 0) => (default, NotAcceptable(jsonType)),
            _ => (html > json ? Representation.Html : Representation.Json, null),
        };
    }

    /// <summary>The names that are not accepted, but by a page for people: addresses that they share carry those of others.</summary>
    public static QueryReader Accept(this QueryReader reader, HttpRequest request, IReadOnlyCollection<string> names) =>
        Choose(request, Media.GeoJson).Representation is Representation.Html ? reader : reader.Accept(names);

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

    private static ProblemResult NotAcceptable(string jsonType) => new(
        ProblemType.FormeIndisponible,
        $"L’en-tête « Accept » n’admet aucune forme de cette réponse. Il y a : {jsonType} (f=json), {Media.Html} (f=html).");
}
