using System.IO.Compression;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Csv;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>The hours of 10,948 real places. They are counted, never printed.</summary>
public sealed class RealHorairesTests(ITestOutputHelper output)
{
    private const string France = "lieux-france.v1.csv.gz";

    [RealDataFact(France)]
    public void Few_real_hours_cannot_be_read_and_most_of_those_get_a_suggestion()
    {
        using var stream = new GZipStream(RealData.Open(France), CompressionMode.Decompress);
        using var csv = LieuxCsv.Open(stream);
        var readings = csv.Read().Select(ligne => ligne.ReadLieu()).ToList();

        var illisibles = readings.SelectMany(reading => reading.Avertissements).Where(a => a.Code == "horaires-illisibles").ToList();
        var suggested = illisibles.Where(anomalie => anomalie.Suggestions.Count > 0).ToList();

        output.WriteLine($"{readings.Count} places, {readings.Count(r => r.Content!.Horaires is not null)} with hours: "
            + $"{illisibles.Count} unreadable, {suggested.Count} of them with a suggestion");
        Assert.InRange(illisibles.Count, 1, readings.Count / 50);
        Assert.True(suggested.Count >= illisibles.Count * 0.8);
        Assert.Equal(0, suggested.SelectMany(a => a.Suggestions).Count(suggestion => HorairesParser.Parse(suggestion) is null));
    }
}
