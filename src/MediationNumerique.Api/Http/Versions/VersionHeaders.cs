using System.Globalization;
using MediationNumerique.Api.Http.Problems;

namespace MediationNumerique.Api.Http.Versions;

/// <summary>
/// What every answer under a version says of versions, errors included: which go on, which are deprecated, and of its own
/// since when (RFC 9745) and until when (RFC 8594).
/// </summary>
internal static class VersionHeaders
{
    public const string Supported = "api-supported-versions";
    public const string Deprecated = "api-deprecated-versions";
    public const string Deprecation = "Deprecation";
    public const string Sunset = "Sunset";

    /// <summary>Set last: an exception clears the headers set before it.</summary>
    public static void UseVersionHeaders(this WebApplication app)
    {
        var versions = app.Services.GetRequiredService<ApiVersions>();
        app.Use((http, next) =>
        {
            if (ApiVersions.IsVersioned(http.Request.Path))
            {
                http.Response.OnStarting(() =>
                {
                    Write(http, versions);

                    return Task.CompletedTask;
                });
            }

            return next(http);
        });
    }

    /// <summary>The problem of an address under a version that does not exist; null for any other address.</summary>
    public static ProblemResult? ProblemOfUnknownVersion(HttpContext http)
    {
        var versions = http.RequestServices.GetRequiredService<ApiVersions>();
        if (!ApiVersions.IsVersioned(http.Request.Path) || versions.Of(http.Request.Path) is not null)
        {
            return null;
        }
        var asked = http.Request.Path.Value!.Split('/')[1];
        var known = string.Join(", ", versions.All.Select(version => version.Deprecated is null ? version.Prefix : $"{version.Prefix} (dépréciée)"));

        return new(ProblemType.VersionInconnue, $"La version « /{asked.Shortened()} » n’existe pas. Versions servies : {known}. Voyez /versions.");
    }

    private static void Write(HttpContext http, ApiVersions versions)
    {
        var headers = http.Response.Headers;
        headers[Supported] = versions.Supported;
        if (versions.Deprecated.Length > 0)
        {
            headers[Deprecated] = versions.Deprecated;
        }
        if (versions.Of(http.Request.Path) is not { Deprecated: { } since } version)
        {
            return;
        }
        headers[Deprecation] = $"@{Midnight(since).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";
        AddLink(http, "/versions", "deprecation");
        if (version.Sunset is { } end)
        {
            headers[Sunset] = Midnight(end).ToString("R", CultureInfo.InvariantCulture);
            AddLink(http, "/versions", "sunset");
        }
        if (version.Successor is { } successor)
        {
            var rest = http.Request.Path.Value![version.Prefix.Length..];
            AddLink(http, $"{new PathString($"/v{successor}{rest}").ToUriComponent()}{http.Request.QueryString.ToUriComponent()}", "successor-version");
        }
    }

    private static void AddLink(HttpContext http, string address, string relation) =>
        http.Response.Headers.Append("Link", $"<{PublicUrl.Of(http.Request, address)}>; rel=\"{relation}\"");

    private static DateTimeOffset Midnight(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}
