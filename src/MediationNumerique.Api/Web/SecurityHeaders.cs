namespace MediationNumerique.Api.Web;

internal static class SecurityHeaders
{
    /// <summary>For a page that may ask where the visitor is.</summary>
    public const string Geolocation = "camera=(), geolocation=(self), microphone=()";

    public const string NoPermission = "camera=(), geolocation=(), microphone=()";

    public const string Default =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>
    /// Pages load nothing from elsewhere; bodies are what their type says. Set last: an exception clears the headers set before it.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            OpenCors.AllowReading(http);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            var page = http.GetEndpoint()?.Metadata.GetMetadata<PagePolicy>();
            headers.ContentSecurityPolicy = page?.Content ?? Default;
            headers["Permissions-Policy"] = page?.Permissions ?? NoPermission;

            return Task.CompletedTask;
        }, context);

        return next(context);
    });
}
