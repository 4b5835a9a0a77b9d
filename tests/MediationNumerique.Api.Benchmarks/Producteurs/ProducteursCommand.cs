using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Benchmarks.Producteurs;

/// <summary>How much of each file of a folder comes in, with its correspondence (<c>NAME.config.json</c>) where it has one, and with ours alone.</summary>
internal static class ProducteursCommand
{
    public static Command Create()
    {
        var dossier = new Option<DirectoryInfo>("--dossier") { Required = true, Description = "A folder of producers’ files, each with its correspondence beside it." };
        var command = new Command("producteurs", "Measures how much of producers’ files comes in.") { dossier };
        command.SetAction(parsed => Measure(parsed.GetValue(dossier)!));

        return command;
    }

    private static void Measure(DirectoryInfo dossier)
    {
        var territoires = ReferentielTerritoires.Load();
        var checks = new LieuChecks(territoires, TimeProvider.System);
        var proposeur = new Proposeur(territoires, checks);
        Console.WriteLine("| File | Rows | With its correspondence | With ours alone | Columns proposed | Proposal, ms | Reading by it, ms | The same in the schema, ms | Ratio |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var file in dossier.EnumerateFiles().Where(file => !file.Name.EndsWith(".config.json", StringComparison.Ordinal)).OrderBy(file => file.Name))
        {
            using var stream = file.OpenRead();
            // What the first run compiles is no part of the work.
            _ = proposeur.Propose(stream, new());
            var start = Stopwatch.GetTimestamp();
            var compris = proposeur.Propose(stream, new());
            var proposal = Stopwatch.GetElapsedTime(start);
            var own = new FileInfo(Path.Combine(dossier.FullName, $"{file.Name.Split('.')[0].Replace("-extrait", "", StringComparison.Ordinal)}.config.json"));
            var proposed = compris?.Correspondance.ToJsonString() ?? "{}";
            var (rows, with) = own.Exists ? Read(stream, checks, File.ReadAllText(own.FullName)) : (0, []);
            var (all, alone) = Read(stream, checks, proposed);
            using var schema = InSchema(own.Exists ? with : alone);
            var (reading, plain) = Compare(() => Read(stream, checks, own.Exists ? File.ReadAllText(own.FullName) : proposed), () => Read(schema, checks, null));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {file.Name} | {Math.Max(rows, all)} | {with.Count} | {alone.Count} | {compris?.Champs.Count} | {proposal.TotalMilliseconds:0} | {reading.TotalMilliseconds:0} | {plain.TotalMilliseconds:0} | {reading / plain:0.0} |"));
        }
    }

    /// <summary>The median of several runs of each, in turn.</summary>
    private static (TimeSpan One, TimeSpan Other) Compare(Action one, Action other)
    {
        const int Runs = 15;
        var times = (One: new TimeSpan[Runs], Other: new TimeSpan[Runs]);
        for (var run = 0; run < Runs; run++)
        {
            times.One[run] = Time(one);
            times.Other[run] = Time(other);
        }

        return (times.One.Order().ElementAt(Runs / 2), times.Other.Order().ElementAt(Runs / 2));
    }

    private static TimeSpan Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The places as their producer would send them in the national schema.</summary>
    private static MemoryStream InSchema(IReadOnlyList<LieuMediationNumerique> lieux)
    {
        var csv = new MemoryStream();
        using var writer = new SafeCsvWriter(csv);
        writer.WriteRecord(Champs.All);
        foreach (var lieu in lieux)
        {
            writer.WriteRecord(LieuCells.Of(lieu));
        }

        return csv;
    }

    /// <param name="stream">The file.</param>
    /// <param name="checks">What is checked of each place.</param>
    /// <param name="json">The correspondence; null for the schema.</param>
    private static (int Rows, IReadOnlyList<LieuMediationNumerique> Lieux) Read(Stream stream, LieuChecks checks, string? json)
    {
        using var document = json is null ? null : JsonDocument.Parse(json);
        using var fichier = FichierLieux.Open(stream, checks, new() { Correspondance = document is null ? null : LectureCorrespondance.Read(document.RootElement).Content });
        LieuMediationNumerique[] lieux = [.. fichier.Read(onAllCores: true).Select(ligne => ligne.Lieu).OfType<LieuMediationNumerique>()];

        return (fichier.Bilan.Lues, lieux);
    }
}
