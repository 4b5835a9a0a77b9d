using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace MediationNumerique.Api.Benchmarks.Charge;

/// <summary>A bare Kestrel that answers a constant, from memory and at <c>/fichier</c> from a file: what the machine can do at most with answers of that size.</summary>
internal static class ConstanteCommand
{
    public static Command Create()
    {
        var octets = new Option<int>("--octets") { Required = true };
        var port = new Option<int>("--port") { Required = true };
        var command = new Command("constante", "Serves a constant with a bare Kestrel, to compare with.") { octets, port };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => ServeAsync(parsed.GetValue(octets), parsed.GetValue(port), cancellation));

        return command;
    }

    private static async Task ServeAsync(int octets, int port, CancellationToken cancellationToken)
    {
        var body = new byte[octets];
        body.AsSpan().Fill((byte)' ');
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var app = builder.Build();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, body, cancellationToken);
        app.Run(async http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = body.Length;
            if (http.Request.Path == "/fichier")
            {
                await http.Response.SendFileAsync(file, http.RequestAborted);
                return;
            }
            await http.Response.BodyWriter.WriteAsync(body);
        });
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        File.Delete(file);
    }
}
