using MediationNumerique.Api.Web.Versions;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace MediationNumerique.Api.Web;

/// <summary>
/// Pages of any site may read everything, and send what writes nothing: a file to be checked, criteria about a person. The
/// address decides, since a browser asks before the route is known. Pages of the sites that an operator names
/// (<c>Cors:OriginesEcriture</c>) may write, with a token.
/// </summary>
internal sealed class OpenCors : ICorsPolicyProvider
{
    private static readonly string[] s_exposed =
    [
        "Content-Crs", "Content-Disposition", "Content-Range", "ETag", "Link", "Location", "Preference-Applied", "RateLimit", "RateLimit-Policy", "Retry-After",
        VersionHeaders.Supported, VersionHeaders.Deprecated, VersionHeaders.Deprecation, VersionHeaders.Sunset,
    ];

    private static readonly StringValues s_anyOrigin = "*";
    private static readonly StringValues s_exposedHeaders = string.Join(',', s_exposed);

    private static readonly CorsPolicy s_read = Allow("GET", "HEAD");
    private static readonly CorsPolicy s_check = Allow("POST");
    private static readonly CorsPolicy s_readOrAsk = Allow("GET", "HEAD", "POST");
    private static readonly CorsPolicy s_write = Allow("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private readonly HashSet<string> _writers;

    public OpenCors(IOptions<CorsOptions> options) =>
        _writers = new(options.Value.OriginesEcriture.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => Task.FromResult<CorsPolicy?>(
        context.Request.Path.StartsWithSegments("/v1/validations") ? s_check
        : context.Request.Path.StartsWithSegments("/v1/orientation") ? s_readOrAsk
        : context.Request.Path.StartsWithSegments("/v1/sources") && _writers.Contains(context.Request.Headers.Origin.ToString()) ? s_write
        : s_read);

    /// <summary>
    /// Whether or not an origin asks: a cache gives the copy that it has to whoever comes next. Only what a browser asks first
    /// (OPTIONS) is left to the framework.
    /// </summary>
    public static void AllowReading(HttpContext http)
    {
        if (!HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers.AccessControlAllowOrigin = s_anyOrigin;
            http.Response.Headers.AccessControlExposeHeaders = s_exposedHeaders;
        }
    }

    private static CorsPolicy Allow(params string[] methods) => new CorsPolicyBuilder()
        .AllowAnyOrigin()
        .WithMethods(methods)
        .AllowAnyHeader()
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();
}
