using System.IO.Compression;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.V01;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class RealLieuxTests(ITestOutputHelper output)
{
    private const string France = "lieux-france.v1.csv.gz";
    private const string Exemple = "exemple-valide-v1.0.2.csv";

    [RealDataFact(France)]
    public void The_real_places_of_France_come_in_and_none_is_lost()
    {
        using var stream = new GZipStream(RealData.Open(France), CompressionMode.Decompress);
        using var csv = LieuxCsv.Open(stream);

        var readings = csv.Read().Select(ligne => ligne.ReadLieu()).ToArray();

        output.WriteLine($"read {readings.Count(r => !r.IsRefused)}, with warnings {readings.Count(r => !r.IsRefused && r.Avertissements.Any())}");
        foreach (var group in readings.SelectMany(r => r.Anomalies).GroupBy(a => (a.Champ, a.Code, a.Gravite)).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"{group.Count(),6} {group.Key}");
        }
        Assert.Equal(SchemaVersion.V10, csv.Version);
        Assert.Equal(10_948, readings.Length);
        Assert.Equal(0, readings.Count(r => r.IsRefused));
        Assert.All(readings, r => Assert.NotEqual(r.IsRefused, r.Content is not null));
    }

    [RealDataFact(Exemple)]
    public void The_official_valid_example_is_read()
    {
        using var stream = RealData.Open(Exemple);
        using var csv = LieuxCsv.Open(stream);

        var readings = csv.Read().Select(ligne => ligne.ReadLieu()).ToArray();

        Assert.NotEmpty(readings);
        Assert.Empty(readings.SelectMany(r => r.Erreurs).Select(a => (a.Champ, a.Code)));
    }
}
