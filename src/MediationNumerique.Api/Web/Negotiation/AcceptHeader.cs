using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Negotiation;

/// <summary>What the header <c>Accept</c> says of media types (RFC 9110 §12.5.1).</summary>
internal sealed class AcceptHeader(HttpRequest request)
{
    private readonly IList<MediaTypeHeaderValue> _ranges = request.GetTypedHeaders().Accept;

    /// <summary>Whether it says nothing, so that anything will do.</summary>
    public bool IsAbsent => _ranges.Count == 0;

    /// <summary>The quality that the most precise of the ranges gives to a type; 0 where none has it. A charset or a profile makes no other type.</summary>
    public double QualityOf(string mediaType)
    {
        var type = new MediaTypeHeaderValue(MediaTypeHeaderValue.Parse(mediaType).MediaType);

        return _ranges
            .Where(range => type.IsSubsetOf(new(range.MediaType)))
            .OrderBy(range => (range.MatchesAllTypes, range.MatchesAllSubTypes))
            .FirstOrDefault() is { } named ? named.Quality ?? 1 : 0;
    }
}
