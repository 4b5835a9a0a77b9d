using System.CommandLine;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Preparation;

/// <summary>From two npm packages and two files to what the API embeds.</summary>
internal static class EmbarquerCommand
{
    public static Command Create()
    {
        var npm = new Option<DirectoryInfo>("--npm")
        {
            Description = "The node_modules folder that holds the two packages.",
            Required = true,
        };
        var communes = new Option<FileInfo>("--communes")
        {
            Description = "The points of communes: a gzipped CSV with code_insee, latitude and longitude.",
            Required = true,
        };
        var contours = new Option<FileInfo>("--contours")
        {
            Description = "The contours of communes: a gzipped TopoJSON whose features have a code.",
            Required = true,
        };
        var sortie = new Option<DirectoryInfo>("--sortie")
        {
            Description = "The folder of the API project.",
            DefaultValueFactory = _ => new("src/MediationNumerique.Api"),
        };
        var command = new Command("embarquer", "Converts the packages and the files into Territoires/*.gz and Storage/Exemples/*.gz of the API.")
        {
            npm,
            communes,
            contours,
            sortie,
        };
        command.SetAction(parsed => Run(
            new(parsed.GetRequiredValue(npm), parsed.GetRequiredValue(communes), parsed.GetRequiredValue(contours)),
            parsed.GetRequiredValue(sortie),
            Console.Out));

        return command;
    }

    internal static void Run(Origines origines, DirectoryInfo sortie, TextWriter journal)
    {
        if (!sortie.Exists)
        {
            throw new PreparationException($"The output folder {sortie} does not exist: run from the root of the repository, or set --sortie.");
        }
        var lieux = HinauraCsv.Convert(NpmPackage.Cartographie(origines.Npm));
        var decoupage = Decoupage.Read(NpmPackage.Decoupage(origines.Npm));
        var drawn = TopoJson.Read(origines.Contours);
        var lignes = LignesTerritoires.Build(decoupage, PointsCommunes.Read(origines.Communes), drawn);
        var contours = ContoursCommunes.Of(drawn, lignes, journal);

        GzipFile.Write(Path.Combine(sortie.FullName, "Storage", "Exemples", HinauraCsv.FileName), gzip => HinauraCsv.Write(gzip, lieux), journal);
        GzipFile.Write(
            Path.Combine(sortie.FullName, "Territoires", TerritoiresFile.Name),
            gzip => TerritoiresFile.Write(gzip, lignes),
            journal);
        GzipFile.Write(
            Path.Combine(sortie.FullName, "Territoires", ContoursFile.Name),
            gzip => ContoursFile.Write(gzip, contours),
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

    internal sealed record Origines(DirectoryInfo Npm, FileInfo Communes, FileInfo Contours);
}
