using Microsoft.AspNetCore.Http.Features;

namespace MediationNumerique.Api.Web;

/// <summary>
/// The last segment of the address, decoded from what the client sent: servers leave <c>%2F</c> in a path as it is, so that
/// a route value does not tell an encoded slash from the three signs.
/// </summary>
internal static class LastSegment
{
    private const string Slash = "%2F";

    /// <param name="http">The request.</param>
    /// <param name="routeValue">
    /// The route's own value. It stands where it has no such signs, or where the address that was sent ends otherwise: the
    /// server resolves <c>.</c> and <c>..</c> before it routes.
    /// </param>
    public static string Of(HttpContext http, string routeValue)
    {
        if (!routeValue.Contains(Slash, StringComparison.OrdinalIgnoreCase))
        {
            return routeValue;
        }
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.AsSpan();
        path = path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;
        path = path.TrimEnd('/');
        var sent = path[(path.LastIndexOf('/') + 1)..].ToString();

        return DecodedAsServersDo(sent).Equals(routeValue, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(sent) : routeValue;
    }

    /// <summary>All but the slash, whose signs stay.</summary>
    private static string DecodedAsServersDo(string segment) =>
        Uri.UnescapeDataString(segment.Replace(Slash, "%252F", StringComparison.OrdinalIgnoreCase));
}
