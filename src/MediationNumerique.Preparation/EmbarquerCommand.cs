using System.CommandLine;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Centres;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Preparation;

/// <summary>From the three npm packages to the files that the API embeds.</summary>
internal static class EmbarquerCommand
{
    public static Command Create()
    {
        var npm = new Option<DirectoryInfo>("--npm")
        {
            Description = "The node_modules folder that holds the three packages.",
            Required = true,
        };
        var sortie = new Option<DirectoryInfo>("--sortie")
        {
            Description = "The folder of the API project.",
            DefaultValueFactory = _ => new("src/MediationNumerique.Api"),
        };
        var command = new Command("embarquer", "Converts the npm packages into Territoires/*.gz and Exemples/*.gz of the API.")
        {
            npm,
            sortie,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(npm), parsed.GetRequiredValue(sortie), Console.Out));

        return command;
    }

    internal static void Run(DirectoryInfo npm, DirectoryInfo sortie, TextWriter journal)
    {
        if (!sortie.Exists)
        {
            throw new PreparationException($"The output folder {sortie} does not exist: run from the root of the repository, or set --sortie.");
        }
        var lieux = HinauraCsv.Convert(NpmPackage.Cartographie(npm));
        var decoupage = Decoupage.Read(NpmPackage.Decoupage(npm));
        var centres = CentresCommunes.Match(decoupage, GeoNames.Read(NpmPackage.Cities(npm)));
        var lignes = LignesTerritoires.Build(decoupage, centres);

        GzipFile.Write(Path.Combine(sortie.FullName, "Exemples", HinauraCsv.FileName), gzip => HinauraCsv.Write(gzip, lieux), journal);
        GzipFile.Write(
            Path.Combine(sortie.FullName, "Territoires", TerritoiresFile.Name),
            gzip => TerritoiresFile.Write(gzip, lignes),
            journal);
        Report(lignes, journal);
    }

    private static void Report(IReadOnlyList<LigneTerritoire> lignes, TextWriter journal)
    {
        journal.WriteLine($"{lignes.Count} lines of territories.");
        var communes = lignes.Where(ligne => ligne.Type is TypeTerritoire.Commune).ToList();
        var population = communes.Sum(commune => (long)(commune.Population ?? 0));
        foreach (var precision in communes.GroupBy(commune => commune.CentrePrecision).OrderBy(group => group.Key))
        {
            var share = 100.0 * precision.Sum(commune => (long)(commune.Population ?? 0)) / Math.Max(1, population);
            journal.WriteLine($"Centres of communes, {precision.Key?.ToString() ?? "none"}: {precision.Count()}, {share:0.0} % of the population.");
        }
    }
}
