using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediationNumerique.Api.Tests.Intake.Harvest;

/// <summary>A producer's own server, on this machine: one file, with its entity tag, and the ways in which such servers go wrong.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileHost(WebApplication app) => _app = app;

    public string Authority => new Uri(_app.Urls.Single()).Authority;

    public string Content { get; set; } = "";

    /// <summary>How many times the content left, 304 aside.</summary>
    public int Sent { get; private set; }

    public string Url(string path) => $"{_app.Urls.Single()}{path}";

    public static async Task<FileHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new FileHost(app);
        app.MapGet("/lieux.csv", host.SendAsync);
        app.MapGet("/ailleurs", () => TypedResults.Redirect("http://127.0.0.2:9/lieux.csv"));
        app.MapGet("/ici", () => TypedResults.Redirect("/lieux.csv"));
        app.MapGet("/boucle", () => TypedResults.Redirect("/boucle"));
        app.MapGet("/enorme", static async (HttpContext http) =>
        {
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 70; i++)
            {
                await http.Response.Body.WriteAsync(block, http.RequestAborted);
            }
        });
        await app.StartAsync();

        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task SendAsync(HttpContext http)
    {
        var tag = $"\"{Content.GetHashCode(StringComparison.Ordinal):x}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        Sent++;
        await http.Response.WriteAsync(Content);
    }
}
