using System.Diagnostics;
using System.Globalization;
using MediationNumerique.Api.Benchmarks.Donnees;
using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>The same questions with a stopwatch: a table within a minute, to work with.</summary>
internal static class Rapide
{
    private static readonly TimeSpan s_duration = TimeSpan.FromMilliseconds(300);

    public static void Run(Jeu jeu, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var bench = new CatalogueBench(jeu);
        var snapshot = bench.Snapshot;
        output.WriteLine($"{snapshot.Lieux.Count} places, {snapshot.Services.Count} services, {snapshot.Structures.Count} structures, built in {watch.ElapsedMilliseconds} ms.");
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        Measure("Places", bench, Questions.Lieux, snapshot.Lieux, output);
        Measure("Places, with facets", bench, Questions.Facettes, snapshot.Lieux, output);
        Measure("Services", bench, Questions.Services, snapshot.Services, output);
        Situations.Measure(snapshot, bench.Situations, output);
    }

    private static void Measure<T>(string title, CatalogueBench bench, IReadOnlyList<string> queries, TableSet<T> set, TextWriter output) where T : Entry
    {
        var questions = queries.Select(bench.Read).ToList();
        // Twice over all: by then everything is compiled for good.
        _ = questions.Select(question => Time(question, set)).ToList();
        var times = questions.Select(question => Time(question, set)).ToList();

        output.WriteLine($"\n| {title} | Total | p50 ms | p99 ms | KB allocated |\n|---|--:|--:|--:|--:|");
        foreach (var (question, time) in questions.Zip(times))
        {
            using var matches = set.Match(question.Selection);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{question.Query}` | {matches.Total} | {time.P50:0.000} | {time.P99:0.000} | {time.Kilobytes:0.0} |"));
        }
        var medians = times.Select(time => time.P50).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMedian of the medians {medians[medians.Count / 2]:0.000} ms, worst {medians[^1]:0.000} ms."));
    }

    private static (double P50, double P99, double Kilobytes) Time<T>(Question question, TableSet<T> set) where T : Entry
    {
        var samples = new List<double>(100_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var whole = Stopwatch.StartNew(); whole.Elapsed < s_duration && samples.Count < samples.Capacity;)
        {
            var start = Stopwatch.GetTimestamp();
            question.Answer(set);
            samples.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var count = samples.Count;
        samples.Sort();

        return (samples[count / 2], samples[count * 99 / 100], allocated / 1024.0 / count);
    }
}
