using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace MediationNumerique.Api.Benchmarks.Charge;

/// <summary>A server in a process of its own, killed when disposed of.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly string s_api = Path.Combine(AppContext.BaseDirectory, "MediationNumerique.Api.dll");

    private readonly Process _process;

    private ServerProcess(int port, string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        Port = port;
        _process = Process.Start(StartInfo(assembly, arguments, environment))!;
        // Read, and forgotten: a full pipe would hold up the server.
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>What the process has worked so far, on all cores.</summary>
    public TimeSpan WorkTime
    {
        get
        {
            ThrowIfStopped();

            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The API as it is deployed, with a data folder.</summary>
    public static ServerProcess StartApi(int port, string dossier) => new(
        port, s_api, [], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Urls"] = $"http://127.0.0.1:{port}",
            ["Donnees__Dossier"] = dossier,
            ["Donnees__Exemples"] = "false",
            ["Debit__Actif"] = "false",
        });

    /// <summary>A token that writes one source, from the API's own command.</summary>
    public static async Task<string> MintTokenAsync(string dossier, string source, CancellationToken cancellationToken)
    {
        string[] arguments = ["jeton", "--source", source, "--portee", "lieux:ecrire", "--duree", "1j", "--dossier", dossier];
        using var process = Process.Start(StartInfo(s_api, arguments, new Dictionary<string, string>()))!;
        var token = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        return token.Trim();
    }

    public static ServerProcess StartConstante(int port, int octets) => new(
        port,
        typeof(ServerProcess).Assembly.Location,
        ["constante", "--octets", octets.ToString(CultureInfo.InvariantCulture), "--port", port.ToString(CultureInfo.InvariantCulture)],
        new Dictionary<string, string>());

    /// <summary>Waits until an address answers 200.</summary>
    public async Task<TimeSpan> WaitForAsync(string path, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (!await IsOkAsync(http, path, cancellationToken))
        {
            ThrowIfStopped();
            await Task.Delay(20, cancellationToken);
        }

        return watch.Elapsed;
    }

    /// <summary>The resident memory of the process, in MB: now, and at its highest.</summary>
    public (double Now, double Highest) ReadMemory()
    {
        var status = File.ReadAllLines($"/proc/{_process.Id}/status");

        return (Megabytes("VmRSS:"), Megabytes("VmHWM:"));

        double Megabytes(string name) =>
            double.Parse(status.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : "dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void ThrowIfStopped()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The server on port {Port} stopped with code {_process.ExitCode}.");
        }
    }

    private async Task<bool> IsOkAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{Port}{path}"), cancellationToken);

            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
