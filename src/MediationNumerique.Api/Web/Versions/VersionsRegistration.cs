using Asp.Versioning;

namespace MediationNumerique.Api.Web.Versions;

/// <summary>
/// A version is the first part of an address: <c>/v1</c>. Routes say which they belong to; what is refused, described and told
/// of versions follows from them, and from the policies that date the end of one.
/// </summary>
internal static class VersionsRegistration
{
    /// <summary>How the routes of all versions begin; <c>HasApiVersion</c> then says of which one a group is.</summary>
    public const string Prefix = "/v{version:apiVersion}";

    private static readonly ApiVersion s_ofOgc = new(1);

    public static void AddVersions(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddApiVersioning(versioning => versioning.ApiVersionReader = new UrlSegmentApiVersionReader())
            .AddApiExplorer(explorer =>
            {
                explorer.GroupNameFormat = "'v'V";
                explorer.SubstituteApiVersionInUrl = true;
            });
        builder.Services.AddSingleton<VersionReport>();
        // What is refused for its version has the problem of any address that does not exist.
        builder.Services.AddSingleton<IProblemDetailsService, LeftToStatusPages>();
    }

    /// <summary>
    /// Every answer under a version says which go on and which do not: errors too, where the package speaks for the routes that
    /// exist. Set last: an exception clears the headers set before it.
    /// </summary>
    public static void UseVersionHeaders(this WebApplication app)
    {
        var report = app.Services.GetRequiredService<VersionReport>();
        app.Use((http, next) =>
        {
            var asked = AskedVersion.Of(http.Request.Path) ?? OfOgc(http.Request.Path);
            if (asked is not null || http.Request.Path == "/versions")
            {
                http.Response.OnStarting(() =>
                {
                    report.WriteTo(http.Response, asked);

                    return Task.CompletedTask;
                });
            }

            return next(http);
        });
    }

    /// <summary>What OGC's own words serve goes with this version.</summary>
    private static ApiVersion? OfOgc(PathString path) => path.StartsWithSegments("/ogc") ? s_ofOgc : null;

    private sealed class LeftToStatusPages : IProblemDetailsService
    {
        public ValueTask WriteAsync(ProblemDetailsContext context) => ValueTask.CompletedTask;

        public ValueTask<bool> TryWriteAsync(ProblemDetailsContext context) => ValueTask.FromResult(false);
    }
}
