using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Caching;

/// <summary>
/// What a write asks of the state that it finds (RFC 9110 §13.1): <c>If-Match</c>, so that nobody's change is lost, and
/// <c>If-None-Match: *</c>, to create and never replace.
/// </summary>
internal sealed class Preconditions
{
    private readonly IList<EntityTagHeaderValue>? _ifMatch;
    private readonly IList<EntityTagHeaderValue>? _ifNoneMatch;

    public Preconditions(HttpRequest request) =>
        (_ifMatch, _ifNoneMatch) = (Read(request.Headers.IfMatch), Read(request.Headers.IfNoneMatch));

    /// <param name="tag">The tag of the present state; null where there is none.</param>
    public bool Hold(string? tag) =>
        (_ifMatch is null || (tag is not null && _ifMatch.Any(candidate => !candidate.IsWeak && Matches(candidate, tag))))
        && (_ifNoneMatch is null || tag is null || !_ifNoneMatch.Any(candidate => Matches(candidate, tag)));

    /// <summary>A header that cannot be read matches nothing: a condition that somebody wrote is not ignored.</summary>
    private static IList<EntityTagHeaderValue>? Read(Microsoft.Extensions.Primitives.StringValues header) =>
        header.Count == 0 ? null : EntityTagHeaderValue.TryParseList(header, out var tags) ? tags : [];

    /// <summary>Weak comparison, which is that of If-None-Match (RFC 9110 §8.8.3.2); the tag of a compressed answer stands for the state that it was made of.</summary>
    private static bool Matches(EntityTagHeaderValue candidate, string tag) =>
        candidate == EntityTagHeaderValue.Any || EntityTag.WithoutCoding(candidate.Tag.ToString()) == tag;
}
