using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
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
        Console.WriteLine("| File | Rows | With its correspondence | With ours alone | Columns proposed | Proposal, ms | Reading by it, ms |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var file in dossier.EnumerateFiles().Where(file => !file.Name.EndsWith(".config.json", StringComparison.Ordinal)).OrderBy(file => file.Name))
        {
            using var stream = file.OpenRead();
            // What the first run compiles is no part of the work.
            _ = proposeur.Propose(stream, new());
            var start = Stopwatch.GetTimestamp();
            var compris = proposeur.Propose(stream, new());
            var proposal = Stopwatch.GetElapsedTime(start);
            var own = new FileInfo(Path.Combine(dossier.FullName, $"{file.Name.Split('.')[0].Replace("-extrait", "", StringComparison.Ordinal)}.config.json"));
            var (rows, with, reading) = own.Exists ? Read(stream, checks, File.ReadAllText(own.FullName)) : (0, 0, default);
            var (all, alone, _) = Read(stream, checks, compris?.Correspondance.ToJsonString() ?? "{}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {file.Name} | {Math.Max(rows, all)} | {with} | {alone} | {compris?.Champs.Count} | {proposal.TotalMilliseconds:0} | {reading.TotalMilliseconds:0} |"));
        }
    }

    private static (int Rows, int Accepted, TimeSpan Elapsed) Read(Stream stream, LieuChecks checks, string json)
    {
        using var document = JsonDocument.Parse(json);
        var start = Stopwatch.GetTimestamp();
        using var fichier = FichierLieux.Open(stream, checks, new() { Correspondance = LectureCorrespondance.Read(document.RootElement).Content });
        foreach (var _ in fichier.Read(onAllCores: true))
        {
            // Counted by the file itself.
        }

        return (fichier.Bilan.Lues, fichier.Bilan.Acceptees, Stopwatch.GetElapsedTime(start));
    }
}
