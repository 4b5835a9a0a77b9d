using Asp.Versioning;

namespace MediationNumerique.Api.Web.Versions;

/// <summary>The version that an address asks for, whether or not it exists or has such a route.</summary>
internal static class AskedVersion
{
    /// <summary>Null for an address beside the versions.</summary>
    public static ApiVersion? Of(PathString path)
    {
        var text = path.Value.AsSpan();
        if (text.Length < 3 || text[1] is not ('v' or 'V') || !char.IsAsciiDigit(text[2]))
        {
            return null;
        }
        var rest = text[2..];
        var segment = rest.IndexOf('/') is >= 0 and var end ? rest[..end] : rest;

        return ApiVersionParser.Default.TryParse(segment, out var version) ? version : null;
    }
}
