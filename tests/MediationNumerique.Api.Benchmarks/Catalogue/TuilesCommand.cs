using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using MediationNumerique.Api.Benchmarks.Donnees;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Features.Cartes;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>Draws tiles, in memory: all that the server does for one but send it.</summary>
internal static class TuilesCommand
{
    private const string Demarches = "services=Aide aux démarches administratives&frais=Gratuit";

    private static readonly TimeSpan s_duration = TimeSpan.FromMilliseconds(500);

    private static readonly (string Name, Tuile Tuile, string Query)[] s_tiles =
    [
        ("the world", new(0, 0, 0), ""),
        ("France, most of it", new(5, 16, 11), ""),
        ("the same, filtered", new(5, 16, 11), Demarches),
        ("Auvergne-Rhône-Alpes", new(7, 65, 45), ""),
        ("around Lyon, groups", new(10, 525, 365), ""),
        ("around Lyon, places", new(11, 1051, 730), ""),
        ("central Lyon", new(13, 4205, 2922), ""),
        ("central Lyon, filtered", new(13, 4205, 2922), Demarches),
        ("Paris, places", new(11, 1037, 704), ""),
    ];

    public static Command Create()
    {
        var jeu = new JeuOptions();
        var command = new Command("tuiles", "Draws vector tiles from the catalogue, in memory.");
        jeu.AddTo(command);
        command.SetAction(parsed => Run(new CatalogueBench(jeu.Read(parsed)), Console.Out));

        return command;
    }

    private static void Run(CatalogueBench bench, TextWriter output)
    {
        output.WriteLine($"{bench.Snapshot.Lieux.Count} places.\n\n| Tile | Zoom | Bytes | First ms | p50 ms | p99 ms | KB allocated |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, tuile, query) in s_tiles)
        {
            var result = new TuileResult(bench.Snapshot.Lieux, bench.Read(query).Selection, tuile);
            var first = Time(result);
            var samples = new List<double>();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            for (var whole = Stopwatch.StartNew(); whole.Elapsed < s_duration;)
            {
                samples.Add(Time(result).Milliseconds);
            }
            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / samples.Count;
            samples.Sort();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {tuile.Zoom} | {first.Bytes} | {first.Milliseconds:0.00} | {samples[samples.Count / 2]:0.000} | {samples[samples.Count * 99 / 100]:0.000} | {allocated / 1024} |"));
        }
    }

    private static (double Milliseconds, int Bytes) Time(TuileResult result)
    {
        var start = Stopwatch.GetTimestamp();
        using var buffer = new PooledBuffer();
        result.Draw(buffer);

        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, buffer.Written.Length);
    }
}
