using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Tests.Web.Auth;

namespace MediationNumerique.Api.Tests.Startup;

/// <summary>The server listens where it is told to, in whichever of ASP.NET Core's ways, from whichever folder it is started.</summary>
public sealed partial class AddressesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SlowTheory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:{0}", "http://127.0.0.1:{0}")]
    [InlineData("URLS", "http://127.0.0.1:{0}", "http://127.0.0.1:{0}")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{0}", "http://[::]:{0}")]
    [InlineData("HTTP_PORTS", "{0}", "http://[::]:{0}")]
    [InlineData("Kestrel__Endpoints__Interne__Url", "http://127.0.0.1:{0}", "http://127.0.0.1:{0}")]
    [InlineData("--urls", "http://127.0.0.1:{0}", "http://127.0.0.1:{0}")]
    public async Task It_listens_where_it_is_told_to(string setting, string value, string address)
    {
        var port = FreePort();

        var (listens, _) = await StartAsync(_folder.FullPath, (setting, value.Replace("{0}", port, StringComparison.Ordinal)));

        Assert.Equal(address.Replace("{0}", port, StringComparison.Ordinal), listens);
    }

    [SlowFact]
    public async Task The_command_line_goes_before_the_environment_and_the_file_beside_the_program_is_read_from_anywhere()
    {
        var port = FreePort();

        var (listens, output) = await StartAsync(_folder.FullPath, ("ASPNETCORE_URLS", "http://127.0.0.1:1"), ("--urls", $"http://127.0.0.1:{port}"));

        Assert.Equal($"http://127.0.0.1:{port}", listens);
        // The file beside the program quiets EF down to its warnings.
        Assert.DoesNotContain("Executed DbCommand", output, StringComparison.Ordinal);
        Assert.Contains(_folder.FullPath, output, StringComparison.Ordinal);
    }

    private static string FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        return $"{((IPEndPoint)socket.LocalEndPoint!).Port}";
    }

    /// <summary>Starts the program in a folder that is not its own.</summary>
    private static async Task<(string Address, string Output)> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MediationNumerique.Api.dll")]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            if (name.StartsWith('-'))
            {
                start.ArgumentList.Add($"{name}={value}");
            }
            else
            {
                start.Environment[name] = value;
            }
        }
        using var process = Process.Start(start)!;
        var output = "";
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                output += line + "\n";
                if (output.Contains("Database: ", StringComparison.Ordinal))
                {
                    break;
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        return (HomePage().Match(output).Groups[1].Value, output);
    }

    [GeneratedRegex(@"Home page: (http://\S+)/ ")]
    private static partial Regex HomePage();
}
