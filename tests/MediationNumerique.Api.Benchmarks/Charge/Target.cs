using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Benchmarks.Charge;

/// <summary>Something to ask a server again and again, over connections of its own.</summary>
internal sealed class Target : IDisposable
{
    private readonly List<LoopbackConnection> _connections = [];
    private readonly byte[][] _requests;
    private readonly int _status;
    private readonly ServerProcess _server;
    private int _next;

    /// <param name="name">What it is called in the table.</param>
    /// <param name="server">Who is asked.</param>
    /// <param name="paths">Asked for in turn.</param>
    /// <param name="headers">Ended by a line feed each, or empty.</param>
    /// <param name="status">What any answer must have.</param>
    public Target(string name, ServerProcess server, IEnumerable<string> paths, string headers = "", int status = 200)
    {
        (Name, _server, _status) = (name, server, status);
        _requests = [.. paths.Select(path => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n{headers}\r\n"))];
    }

    public string Name { get; }

    /// <summary>The size of an answer's body.</summary>
    public int Octets { get; private set; }

    /// <summary>Requests a second, a round each.</summary>
    public List<double> Rates { get; } = [];

    /// <summary>Milliseconds of each answer, all rounds together.</summary>
    public List<double> Latencies { get; } = [];

    /// <summary>Microseconds that the server works for an answer, a round each: what a busy machine changes least.</summary>
    public List<double> Works { get; } = [];

    public double Work => Median(Works);

    public double Rate => Median(Rates);

    /// <summary>Requests a second, over all rounds: for what changes from round to round.</summary>
    public double Mean => Rates.DefaultIfEmpty(double.NaN).Average();

    /// <summary>Against another target, round by round, since the machine may slow down between two rounds.</summary>
    public double RatioTo(Target other) => Median(Rates.Zip(other.Rates, (rate, reference) => rate / reference));

    public double Percentile(double share) => Latencies.Order().ElementAt((int)((Latencies.Count - 1) * share));

    public async Task ConnectAsync(int connections, CancellationToken cancellationToken)
    {
        for (var i = 0; i < connections; i++)
        {
            var connection = new LoopbackConnection();
            _connections.Add(connection);
            await connection.ConnectAsync(_server.Port, cancellationToken);
        }
    }

    public async Task RunAsync(TimeSpan duration, bool isWarmUp, CancellationToken cancellationToken)
    {
        var work = _server.WorkTime;
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(_connections.Select(connection => Task.Run(() => LoopAsync(connection, start, duration, cancellationToken))));
        if (isWarmUp)
        {
            return;
        }
        var answers = latencies.Sum(list => list.Count);
        Works.Add((_server.WorkTime - work).TotalMicroseconds / answers);
        Rates.Add(answers / Stopwatch.GetElapsedTime(start).TotalSeconds);
        Latencies.AddRange(latencies.SelectMany(list => list));
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private async Task<List<double>> LoopAsync(LoopbackConnection connection, long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        var latencies = new List<double>();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var request = _requests[(int)((uint)Interlocked.Increment(ref _next) % (uint)_requests.Length)];
            var sent = Stopwatch.GetTimestamp();
            var (status, octets) = await connection.SendAsync(request, cancellationToken);
            if (status != _status)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Name} answered {status} instead of {_status}."));
            }
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            Octets = octets;
        }

        return latencies;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : double.NaN;
}
