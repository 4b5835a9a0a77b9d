using System.Net.Http.Headers;
using MediationNumerique.Api.Features.Sante;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediationNumerique.Api.Tests.Web.Auth;

/// <summary>
/// A server on loopback with the API's own registrations, in their order, and protected routes made for the tests. Its
/// routes answer the author of the request.
/// </summary>
internal sealed class ProtectedApi : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = ApiFactory.Now;

    private readonly WebApplication _app;

    private ProtectedApi(WebApplication app) => _app = app;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">By their names in the configuration.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="logs">Where every log line goes, from Trace up.</param>
    /// <param name="clock">By default, one that stands still at <see cref="Now"/>.</param>
    public static async Task<ProtectedApi> StartAsync(
        string folder, Dictionary<string, string?>? settings = null, ILoggerProvider? logs = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = typeof(ProtectedApi).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Configuration["Donnees:Dossier"] = folder;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs);
        }
        builder.Services.AddSingleton(clock ?? new FixedTimeProvider(Now));
        builder.Services.AddSingleton(new MediationNumerique.Api.Catalogue.LiveCatalogue());
        builder.AddSante();
        builder.AddWeb();
        builder.AddAuth();
        builder.AddProblems();
        builder.AddOpenApi();
        var app = builder.Build();
        app.UseHttp();
        app.UseProblems();
        app.UseRouting();
        app.UseTokensAndLimits();
        app.MapSante();
        Map(app);
        app.MapOpenApi();
        await app.StartAsync();

        return new(app) { Client = new() { BaseAddress = new(app.Urls.Single()) } };
    }

    /// <summary>A token of the instance's key.</summary>
    public string Token(string[] sources, string[] portees, string sujet = "hub", int hours = 1) =>
        Services.GetRequiredService<LocalTokenIssuer>().Issue(new(sujet, sources, portees, TimeSpan.FromHours(hours))).Token;

    /// <summary>A token that may write the source <c>isere</c>.</summary>
    public string GoodToken(string sujet = "hub") => Token(["isere"], [Portees.LieuxEcrire], sujet);

    public Task<HttpResponseMessage> PutAsync(string path, string? token = null, HttpContent? body = null) => SendAsync(HttpMethod.Put, path, token, body);

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token, null);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        // A refusal then comes before the body goes, not while.
        request.Headers.ExpectContinue = body is not null;
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Map(WebApplication app)
    {
        var lieux = app.MapGroup("/v1/essais/{source}").WithTags("Lieux").RequirePortee(Portees.LieuxEcrire);
        lieux.MapPut("/{cle}", static (HttpContext http) => TypedResults.Text(http.User.Sujet()));
        lieux.MapPost("/validations", static () => TypedResults.NoContent()).CountAs(Budget.Validations);
        lieux.MapPost("/textes", ReadBody);
        lieux.MapPost("/imports", ReadBody).AcceptBodyUpTo(4 * 1024 * 1024);
        app.MapPut("/v1/reglages", static (HttpContext http) => TypedResults.Text(http.User.Sujet()))
            .WithTags("Lieux").RequirePortee(Portees.Administrer, sourceInRoute: false);
        app.MapGet("/v1/lectures", static (HttpContext http) => TypedResults.Text(http.User.SujetOrNull() ?? "")).WithTags("Lieux");
        app.MapPost("/v1/pannes/{id}", static string (string id) => throw new InvalidOperationException("La panne des tests.")).WithTags("Lieux");
        app.MapPost("/v1/json", static (Node node) => TypedResults.Ok(node.Suite is null)).WithTags("Lieux");
    }

    private static async Task<IResult> ReadBody(HttpRequest request)
    {
        var length = 0L;
        var buffer = new byte[64 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;)
        {
            length += read;
        }

        return TypedResults.Ok(length);
    }

    internal sealed class Node
    {
        public Node? Suite { get; init; }
    }
}

/// <summary>A folder that is deleted with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("mednum-auth-").FullName;

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
