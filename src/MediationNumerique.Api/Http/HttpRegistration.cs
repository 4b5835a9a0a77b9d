using System.IO.Compression;
using FluentValidation;
using MediationNumerique.Api.Http.Caching;
using Microsoft.AspNetCore.ResponseCompression;

namespace MediationNumerique.Api.Http;

/// <summary>What holds for every request: bounds, compression, CORS, HEAD, security headers.</summary>
internal static class HttpRegistration
{
    public static void AddHttp(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Beyond this the server cuts the connection short; from AddressLength on we can still say why.
            kestrel.Limits.MaxRequestLineSize = AddressLength.ServerLimit;
        });
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "HEAD")
            .AllowAnyHeader()
            .WithExposedHeaders("ETag", "Link", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => member?.Name is { } name ? WireName.Of(name) : null;
    }

    public static void UseHttp(this WebApplication app)
    {
        // First, so that HEAD meets all that GET meets, compression included.
        app.UseHeadAsGet();
        app.UseCodingInEntityTags();
        app.UseSecurityHeaders();
        app.UseCors();
        app.UseResponseCompression();
        app.UseAddressLength();
    }
}
