using MediationNumerique.Api.Http.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Http.Versions;

/// <summary>The API, were there a version 0 before version 1, deprecated, whose end is decided.</summary>
public sealed class TwoVersionsApi : ApiFactory
{
    protected override bool WithExamples => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new ApiVersions(
                [new("0") { Deprecated = new(2026, 1, 1), Sunset = new(2027, 1, 1), Successor = "1" }, .. ApiVersions.Declared]));
            services.AddSingleton<IStartupFilter, VersionZero>();
        });
    }

    /// <summary>Its only address.</summary>
    private sealed class VersionZero : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((http, notFound) => http.Request.Path == "/v0/lieux" ? http.Response.WriteAsync("un vieux lieu") : notFound(http));
        };
    }
}
