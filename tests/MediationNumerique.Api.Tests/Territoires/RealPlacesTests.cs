using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Centres;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Territoires;

/// <summary>Figures on real places and real centres; each is printed, and held to a floor.</summary>
public sealed class RealPlacesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_embedded_place_is_located_but_two()
    {
        using var gzip = typeof(Territoire).Assembly.GetManifestResourceStream("MediationNumerique.Api.Exemples.hinaura.v0.1.csv.gz")!;
        var rows = GzipRows.Rows(gzip).Select(row => (postal: row.GetString("code_postal"), nom: row.GetString("commune"))).ToList();
        var lost = rows.Where(row => Referentiel.Instance.Locate(null, row.postal, row.nom) is null).ToList();

        output.WriteLine($"{rows.Count - lost.Count} of {rows.Count}; lost: {string.Join(", ", lost)}");
        Assert.Equal(687, rows.Count);
        // A misspelling of Les Mollettes, and a former commune of which only the code is known: neither is guessed.
        Assert.Equal([("74130", "Entremont"), ("73800", "Les Molettes")], lost.Order().Reverse());
    }

    [RealDataFact("lieux-france.v1.csv.gz")]
    public void Nearly_all_places_of_France_are_located_where_their_code_says()
    {
        var rows = GzipRows.Rows("lieux-france.v1.csv.gz")
            .Select(row => (insee: row.GetString("code_insee"), postal: row.GetString("code_postal"), nom: row.GetString("commune")))
            .ToList();
        var located = rows.Count(row => Referentiel.Instance.Locate(row.insee, row.postal, row.nom) is not null);
        var blind = rows.Select(row => (row, found: Referentiel.Instance.Locate(null, row.postal, row.nom))).Where(r => r.found is not null).ToList();
        var wrong = blind.Where(r => Commune(r.found) != Commune(Referentiel.Instance.Locate(r.row.insee, r.row.postal, r.row.nom))).ToList();

        output.WriteLine($"{located} of {rows.Count} with their code; {blind.Count} without, {wrong.Count} of them elsewhere than the code says:");
        wrong.ForEach(r => output.WriteLine($"{r.row} -> {r.found!.Code} {r.found.Nom}"));
        rows.Where(row => Referentiel.Instance.Locate(null, row.postal, row.nom) is null).Distinct().ToList().ForEach(r => output.WriteLine($"lost {r}"));
        Assert.True(located >= 0.99 * rows.Count);
        Assert.True(blind.Count >= 0.98 * rows.Count);
        Assert.True(wrong.Count <= 0.01 * rows.Count);
    }

    [RealDataFact("communes-2026.csv.gz")]
    public void Centres_are_as_near_as_their_precision_says()
    {
        var errors = GzipRows.Rows("communes-2026.csv.gz")
            .Where(row => row.GetString("latitude").Length > 0 && row.GetString("type") == "commune-actuelle")
            .Select(row => (code: row.GetString("code_insee"), exact: new Point(
                GzipRows.Number(row.GetString("latitude")), GzipRows.Number(row.GetString("longitude")))))
            .Select(c => (commune: Referentiel.Instance.Find(TypeTerritoire.Commune, c.code)!, c.exact))
            .Where(c => c.commune.Latitude is not null)
            .GroupBy(
                c => c.commune.CentrePrecision!.Value,
                c => c.exact.DistanceTo(new(c.commune.Latitude!.Value, c.commune.Longitude!.Value)))
            .ToDictionary(group => group.Key, group => group.Order().ToList());

        foreach (var (precision, sorted) in errors.OrderBy(e => e.Key))
        {
            output.WriteLine($"{precision}: {sorted.Count} communes, median {sorted[sorted.Count / 2]:0.0} km, 95 % {sorted[sorted.Count * 95 / 100]:0.0} km, worst {sorted[^1]:0.0} km");
        }
        Assert.True(Median(CentrePrecision.Commune) < 3);
        Assert.True(Median(CentrePrecision.CodePostal) < 15);
        Assert.True(Median(CentrePrecision.Epci) < 25);

        double Median(CentrePrecision precision) => errors[precision][errors[precision].Count / 2];
    }

    private static string? Commune(Territoire? territoire) => (territoire?.Commune ?? territoire)?.Code;
}
