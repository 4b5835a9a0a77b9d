using System.IO.Compression;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;

namespace MediationNumerique.Api.Storage.Exemples;

/// <summary>Real places of Auvergne-Rhône-Alpes, in schema v0.1, taken in as any producer's file: converted, then checked.</summary>
internal static class Hinaura
{
    public const string Slug = "hinaura";

    public static ExempleSource Read()
    {
        using var file = typeof(Hinaura).Assembly.GetManifestResourceStream("MediationNumerique.Api.Storage.Exemples.hinaura.v0.1.csv.gz")!;
        using var csv = LieuxCsv.Open(new GZipStream(file, CompressionMode.Decompress));
        var readings = csv.Read().Select(row => row.ReadLieu()).ToList();

        return new(
            new()
            {
                Slug = Slug,
                Nom = "Hinaura",
                Description = "Lieux réels d’Auvergne-Rhône-Alpes, recensés par le hub Hinaura entre 2021 et 2022, publiés avec la cartographie nationale dans le paquet npm @gouvfr-anct/cartographie-nationale 5.22.0 (schéma v0.1), et convertis par cette API au schéma v1.0. Ils peuvent avoir changé depuis.",
                Licence = "Licence Ouverte 2.0",
                Url = "https://www.npmjs.com/package/@gouvfr-anct/cartographie-nationale/v/5.22.0",
            },
            [.. readings.Select(reading => reading.Content).OfType<LieuMediationNumerique>()],
            [],
            [],
            [.. readings.SelectMany(reading => reading.Anomalies)],
            readings.Count(reading => reading.IsRefused));
    }
}
