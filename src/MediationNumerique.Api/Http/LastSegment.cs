using Microsoft.AspNetCore.Http.Features;

namespace MediationNumerique.Api.Http;

/// <summary>
/// The last segment of the address, decoded from what the client sent: servers leave <c>%2F</c> in a path as it is, so that
/// a route value does not tell an encoded slash from the three signs.
/// </summary>
internal static class LastSegment
{
    /// <param name="http">The request.</param>
    /// <param name="routeValue">The route's own value, for a server that does not keep the target.</param>
    public static string Of(HttpContext http, string routeValue)
    {
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target))
        {
            return routeValue;
        }
        var path = target.AsSpan();
        path = path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;

        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
