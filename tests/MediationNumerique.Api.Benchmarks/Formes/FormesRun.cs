using System.Globalization;
using MediationNumerique.Api.Benchmarks.Charge;
using MediationNumerique.Api.Benchmarks.Donnees;

namespace MediationNumerique.Api.Benchmarks.Formes;

/// <summary>
/// Each question stands beside what a bare server makes of as many bytes: a constant for a page, a file for an export. The
/// two are asked in turn, so that their ratio holds when the machine's speed drifts.
/// </summary>
internal sealed class FormesRun(TextWriter output)
{
    private const string Box = "bbox=2.2,48.8,2.5,48.95&limite=500";

    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(500);

    /// <summary>What is asked, over how many connections, and whether the other is a file.</summary>
    private static readonly (string Name, string Path, int Connections, bool IsFile)[] s_questions =
    [
        ("cadre-geojson", $"/v1/lieux?{Box}&format=geojson", 16, false),
        ("cadre-json", $"/v1/lieux?{Box}", 16, false),
        ("cadre-ndjson", $"/v1/lieux?{Box}&format=ndjson", 16, false),
        ("cadre-csv", $"/v1/lieux?{Box}&format=csv", 16, false),
        ("export-geojson", "/v1/exports/lieux.geojson", 1, true),
        ("export-csv", "/v1/exports/lieux-schema-national.csv", 1, true),
    ];

    public async Task RunAsync(Jeu jeu, int rounds, int port, CancellationToken cancellationToken)
    {
        using var data = new TemporaryBase();
        await data.FillAsync(jeu, cancellationToken);
        using var api = ServerProcess.StartApi(port, data.Folder);
        await api.WaitForAsync("/sante/pret", cancellationToken);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
        output.WriteLine("| Question | Requests/s | p50 ms | p99 ms | KB | Server µs | of the bare server's |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, path, connections, isFile) in s_questions)
        {
            var size = (await http.GetByteArrayAsync(new Uri(path, UriKind.Relative), cancellationToken)).Length;
            using var bare = ServerProcess.StartConstante(port + 1, size);
            var other = isFile ? "/fichier" : "/";
            await bare.WaitForAsync(other, cancellationToken);
            using var question = new Target(name, api, [path]);
            using var reference = new Target("bare", bare, [other]);
            await MeasureAsync([question, reference], connections, rounds, cancellationToken);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {question.Rate:0.0} | {question.Percentile(0.5):0.00} | {question.Percentile(0.99):0.00} | {question.Octets / 1024.0:0} | {question.Work:0} | {question.RatioTo(reference):0.00} |"));
        }
    }

    private static async Task MeasureAsync(Target[] targets, int connections, int rounds, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            await target.ConnectAsync(connections, cancellationToken);
        }
        for (var round = -4; round < rounds; round++)
        {
            foreach (var target in targets)
            {
                await target.RunAsync(s_round, isWarmUp: round < 0, cancellationToken);
            }
        }
    }
}
