using Asp.Versioning;
using Asp.Versioning.Conventions;
using MediationNumerique.Api.Features.Versions;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Web.Versions;

/// <summary>An API of two versions, the first of which is deprecated and whose end is decided.</summary>
public sealed class TwoVersionsApi : IAsyncLifetime
{
    private WebApplication _app = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRoutingCore();
        builder.AddVersions();
        builder.AddProblems();
        builder.Services.Configure<ApiVersioningOptions>(versioning =>
        {
            versioning.Policies.Deprecate(0).Effective(2026, 1, 1).Link("https://api.example/versions");
            versioning.Policies.Sunset(0).Effective(2027, 1, 1).Link("https://api.example/versions");
        });
        _app = builder.Build();
        _app.UseVersionHeaders();
        _app.UseProblems();
        _app.UseRouting();
        var versions = _app.NewVersionedApi();
        versions.MapGroup(VersionsRegistration.Prefix).HasDeprecatedApiVersion(0).MapGet("/lieux", () => TypedResults.Text("un vieux lieu"));
        versions.MapGroup(VersionsRegistration.Prefix).HasApiVersion(1).MapGet("/lieux", () => TypedResults.Text("un lieu"));
        _app.MapVersions();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();
}
