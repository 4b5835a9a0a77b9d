using System.CommandLine;
using System.Diagnostics;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Benchmarks.Lecture;

/// <summary>How fast a producer's file is read and checked, on one core, round after round.</summary>
internal static class LectureCommand
{
    public static Command Create()
    {
        var lieux = new Option<FileInfo>("--lieux") { Required = true, Description = "A file of places, of any format that the API reads." };
        var tours = new Option<int>("--tours") { DefaultValueFactory = _ => 10 };
        var command = new Command("lecture", "Measures the reading of a file of places, and all its checks.") { lieux, tours };
        command.SetAction(parsed => Measure(parsed.GetValue(lieux)!, parsed.GetValue(tours)));

        return command;
    }

    private static void Measure(FileInfo lieux, int tours)
    {
        var checks = new LieuChecks(ReferentielTerritoires.Load(), TimeProvider.System);
        using var file = lieux.OpenRead();
        for (var tour = 0; tour < tours; tour++)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var start = Stopwatch.GetTimestamp();
            using var fichier = FichierLieux.Open(file, checks);
            foreach (var _ in fichier.Read())
            {
                // Counted by the file itself.
            }
            var elapsed = Stopwatch.GetElapsedTime(start);
            var bilan = fichier.Bilan;
            Console.WriteLine(
                $"{bilan.Lues} rows, {bilan.Refusees} refused, {bilan.Erreurs} errors: {elapsed.TotalMilliseconds:0} ms, "
                + $"{bilan.Lues / elapsed.TotalSeconds:0} rows/s, {(GC.GetTotalAllocatedBytes() - allocated) / Math.Max(1, bilan.Lues):0} bytes allocated a row");
        }
    }
}
