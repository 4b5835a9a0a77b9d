using System.IO.Compression;
using FluentValidation;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Versions;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;

namespace MediationNumerique.Api.Web;

/// <summary>What holds for every request: bounds, compression, CORS, HEAD, security headers, versions.</summary>
internal static class WebRegistration
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Beyond this the server cuts the connection short; from AddressLength on we can still say why.
            kestrel.Limits.MaxRequestLineSize = AddressLength.ServerLimit;
        });
        // Supervisors kill after ten seconds or so: slow downloads are cut before.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(6));
        builder.AddLogLines();
        builder.AddLimits();
        builder.AddVersions();
        builder.Services.AddSingleton<IValidator<FormatCriteres>, FormatCriteresValidator>();
        // Browsers that came once over https come over nothing else for a year.
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddCors();
        builder.Services.AddOptions<CorsOptions>().BindConfiguration(CorsOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        builder.Services.AddSingleton<ICorsPolicyProvider, OpenCors>();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/geo+json", "application/schema+json",
                "application/vnd.oai.openapi+json", "application/vnd.mapbox-vector-tile", "application/x-ndjson", "text/csv",
            ];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => member?.Name is { } name ? WireName.Of(name) : null;
    }

    public static void UseHttp(this WebApplication app)
    {
        app.UseKnownProxies();
        // Before the others, so that HEAD meets all that GET meets, compression included.
        app.UseHeadAsGet();
        app.UseCodingInEntityTags();
        app.UseSecurityHeaders();
        app.UseHsts();
        app.UseVersionHeaders();
        app.UseCors();
        app.UseBoundedRequests();
        app.UseResponseCompression();
        app.UseAddressLength();
    }

    /// <summary>Once the route is known: who asks, whether not too often, whether they may.</summary>
    public static void UseTokensAndLimits(this WebApplication app)
    {
        app.UseTokens();
        app.UseLimits();
        app.UseAuthorization();
    }
}
