using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Tests.Contract.Gateway;

namespace MediationNumerique.Api.Tests;

/// <summary>
/// The API as it is deployed, in a process of its own, on a free port of this machine. Several may share a data folder. It
/// is killed when disposed of; the folder is the caller's.
/// </summary>
internal sealed partial class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    private ApiProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The server stopped before it listened.\n{Output}"));
        _process.Start();
        // Read as it comes: a full pipe would hold up the server.
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Its address is the base of relative ones.</summary>
    public HttpClient Client { get; private set; } = null!;

    public int Id => _process.Id;

    /// <summary>All that it has written so far, to tell why a test failed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="settings">By their names in the configuration, beside those that keep a test quiet and fast.</param>
    public static async Task<ApiProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var api = new ApiProcess(Describe(folder, settings));
        try
        {
            api.Client = new(new StrictGateway { InnerHandler = new SocketsHttpHandler() }) { BaseAddress = await api._address.Task.WaitAsync(s_patience) };
            await api.WaitUntilReadyAsync();

            return api;
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the program in a process of its own, and kills it (SIGKILL) unless it ends before.</summary>
    public static async Task RunCommandAsync(string folder, TimeSpan killAfter, params string[] arguments)
    {
        var start = Describe(folder, []);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(new CancellationTokenSource(killAfter).Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Asks it to stop (SIGTERM), and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(new CancellationTokenSource(patience).Token);

        return _process.ExitCode;
    }

    /// <summary>A token of the key that the servers on a folder share.</summary>
    public static string Token(string folder, string source, string portee)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(["jeton", "--source", source, "--portee", portee, "--dossier", folder], output, error);
        Assert.True(code == 0, error.ToString());

        return output.ToString().Trim();
    }

    /// <summary>Ends it as a power cut would: nothing of it runs any more (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await KillAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Describe(string folder, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MediationNumerique.Api.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        (string Name, string Value)[] all =
        [
            ("Urls", "http://127.0.0.1:0"), ("Donnees:Dossier", folder), ("Donnees:Exemples", "false"), ("Debit:Actif", "false"), .. settings,
        ];
        foreach (var (name, value) in all)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        while (true)
        {
            using var answer = await Client.GetAsync("/sante/pret", timeout.Token);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                return;
            }
            await Task.Delay(20, timeout.Token);
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (_output)
        {
            _output.Add(line);
        }
        if (HomePage().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Home page: (http://\S+)/ ")]
    private static partial Regex HomePage();
}
