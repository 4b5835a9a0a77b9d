using System.Diagnostics;
using System.Globalization;
using MediationNumerique.Api.Benchmarks.Donnees;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Benchmarks.Charge;

internal sealed record ChargeSettings(int Connexions, TimeSpan Duration, int Port, IReadOnlyList<string> Questions);

/// <summary>
/// Fills a database, starts the server and a bare one, asks each question in short rounds, one after the other, and says
/// how they compare. What is compared is measured within the same second or so.
/// </summary>
internal sealed class ChargeRun(TextWriter output)
{
    private const string Filtered = "/v1/lieux?departement=69&services=Aide%20aux%20d%C3%A9marches%20administratives&limite=50";
    private const string Vivant = "vivant";
    private const string Constante = "constante";
    private const int DistinctIds = 1_000;

    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    public async Task RunAsync(Jeu jeu, ChargeSettings settings, CancellationToken cancellationToken)
    {
        using var data = new TemporaryBase();
        Say($"{jeu.Count} places written in {(await data.FillAsync(jeu, cancellationToken)).TotalSeconds:0.0} s.");
        using var api = ServerProcess.StartApi(settings.Port, data.Folder);
        Say($"Ready after {(await api.WaitForAsync("/sante/pret", cancellationToken)).TotalSeconds:0.0} s.");
        await Task.Delay(1000, cancellationToken);
        SayMemory("at rest", api);

        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{settings.Port}") };
        var page = await http.GetByteArrayAsync(new Uri(Filtered, UriKind.Relative), cancellationToken);
        using var constante = ServerProcess.StartConstante(settings.Port + 1, page.Length);
        await constante.WaitForAsync("/", cancellationToken);
        var targets = Targets(jeu, api, constante, await ReadTagAsync(http, cancellationToken));
        targets.RemoveAll(target => settings.Questions.Count > 0 && !settings.Questions.Contains(target.Name));
        foreach (var target in targets)
        {
            await target.ConnectAsync(settings.Connexions, cancellationToken);
        }
        await LoadAsync(targets, settings.Duration, cancellationToken);
        SayMemory("after the load", api);
        Report(targets);
        targets.ForEach(target => target.Dispose());
    }

    private static List<Target> Targets(Jeu jeu, ServerProcess api, ServerProcess constante, string tag) =>
    [
        new(Vivant, api, ["/sante/vivant"]),
        new("lieu", api, Ids(jeu).Select(id => $"/v1/lieux/{id}")),
        new(Constante, constante, ["/"]),
        new("page", api, [Filtered]),
        new("page-facettes", api, [Filtered + "&facettes=services,frais,publics"]),
        new("page-304", api, [Filtered], $"If-None-Match: {tag}\r\n", 304),
        new("sans-filtre", api, ["/v1/lieux?limite=50"]),
        new("bbox", api, ["/v1/lieux?bbox=4.7,45.6,5.0,45.9&limite=50"]),
        new("pres-de", api, ["/v1/lieux?pres_de=45.75,4.85&rayon=20&limite=50"]),
        new("q", api, ["/v1/lieux?q=mediatheque&limite=50"]),
    ];

    private static Guid[] Ids(Jeu jeu)
    {
        var random = new Random(1);
        var all = jeu.Sources.SelectMany(source => source.Lieux.Select(lieu => Identifiants.Lieu(source.Source.Slug, lieu.Id))).ToArray();

        return random.GetItems(all, DistinctIds);
    }

    private static async Task<string> ReadTagAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri(Filtered, UriKind.Relative), cancellationToken);

        return response.Headers.ETag!.Tag;
    }

    private static async Task LoadAsync(List<Target> targets, TimeSpan duration, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            await target.RunAsync(s_warmUp, isWarmUp: true, cancellationToken);
        }
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < duration * targets.Count;)
        {
            foreach (var target in targets)
            {
                await target.RunAsync(s_round, isWarmUp: false, cancellationToken);
            }
        }
    }

    private void Report(List<Target> targets)
    {
        output.WriteLine("\n| Question | Requests/s | p50 ms | p99 ms | KB | Server µs | of vivant | of constante |\n|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var target in targets)
        {
            double RatioTo(string name) => targets.Find(reference => reference.Name == name) is { } reference ? target.RatioTo(reference) : double.NaN;
            Say($"| {target.Name} | {target.Rate:0} | {target.Percentile(0.5):0.00} | {target.Percentile(0.99):0.00} | {target.Octets / 1024.0:0.0} | {target.Work:0} | {RatioTo(Vivant):0.00} | {RatioTo(Constante):0.00} |");
        }
    }

    private void SayMemory(string when, ServerProcess server)
    {
        var (now, highest) = server.ReadMemory();
        Say($"Resident memory {when}: {now:0} MB (highest so far: {highest:0} MB).");
    }

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
