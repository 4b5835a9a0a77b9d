using System.IO.Compression;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Storage.Exemples;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Benchmarks.Donnees;

/// <summary>What is measured: sources, and how many times to take their places. Stated structures and services are taken once.</summary>
internal sealed record Jeu(IReadOnlyList<ExempleSource> Sources, int Echelle)
{
    public int Count => Sources.Sum(source => source.Lieux.Count) * Echelle;

    public static Jeu Read(string? path, int echelle) =>
        new(path is null ? [Hinaura.Read(), Demonstration.Read()] : [.. ReadFile(path)], Math.Max(1, echelle));

    public IEnumerable<LieuMediationNumerique> LieuxOf(ExempleSource source) => Donnees.Echelle.Multiply(source.Lieux, Echelle);

    /// <summary>One source for each producer that the file names.</summary>
    private static IEnumerable<ExempleSource> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        using var text = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var csv = LieuxCsv.Open(text);
        var lieux = csv.Read().Select(row => row.ReadLieu().Content).OfType<LieuMediationNumerique>().ToList();

        return lieux.GroupBy(lieu => SlugOf(lieu.Source)).Select(group => new ExempleSource(
            new() { Slug = group.Key, Nom = group.First().Source ?? group.Key, Description = "Lieux d’un fichier à mesurer.", Licence = "Licence Ouverte 2.0" },
            [.. group.DistinctBy(lieu => lieu.Id)], [], [], [], 0));
    }

    private static string SlugOf(string? producer) => string.Join('-', TextFolding.Words(producer ?? "")) is { Length: > 0 } slug ? slug : "inconnue";
}
