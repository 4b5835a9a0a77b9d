using MediationNumerique.Api.Http.Versions;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace MediationNumerique.Api.Http;

/// <summary>
/// Pages of any site may read everything, and send a file to be checked, which writes nothing. The address decides, since a
/// browser asks before the route is known.
/// </summary>
internal sealed class OpenCors : ICorsPolicyProvider
{
    private static readonly CorsPolicy s_read = Allow("GET", "HEAD");
    private static readonly CorsPolicy s_check = Allow("POST");

    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) =>
        Task.FromResult<CorsPolicy?>(context.Request.Path.StartsWithSegments("/v1/validations") ? s_check : s_read);

    private static CorsPolicy Allow(params string[] methods) => new CorsPolicyBuilder()
        .AllowAnyOrigin()
        .WithMethods(methods)
        .AllowAnyHeader()
        .WithExposedHeaders(
            "Content-Crs", "Content-Disposition", "Content-Range", "ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After",
            VersionHeaders.Supported, VersionHeaders.Deprecated, VersionHeaders.Deprecation, VersionHeaders.Sunset)
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();
}
