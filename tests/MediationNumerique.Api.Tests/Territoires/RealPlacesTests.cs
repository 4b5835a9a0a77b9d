using MediationNumerique.Api.Territoires;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Territoires;

/// <summary>Figures on real places and real centres; each is printed, and held to a floor.</summary>
public sealed class RealPlacesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_embedded_place_is_located_though_two_are_misspelt_or_former()
    {
        using var gzip = typeof(Territoire).Assembly.GetManifestResourceStream("MediationNumerique.Api.Storage.Exemples.hinaura.v0.1.csv.gz")!;
        var rows = GzipRows.Rows(gzip).Select(row => (postal: row.GetString("code_postal"), nom: row.GetString("commune"))).ToList();
        var found = rows.Select(row => Referentiel.Instance.Locate(null, row.postal, row.nom)).ToList();

        Assert.Equal(687, rows.Count);
        Assert.All(found, place => Assert.True(place.Territoire is { Type: TypeTerritoire.Commune or TypeTerritoire.Arrondissement }));
        Assert.Equal("73159", Code("73800", "Les Molettes"));
        Assert.Equal("74212", Code("74130", "Entremont"));

        string? Code(string postal, string nom) => found[rows.IndexOf((postal, nom))].Territoire?.Code;
    }

    [RealDataFact("lieux-france.v1.csv.gz")]
    public void Every_place_of_France_has_a_territory_and_what_is_doubtful_is_told()
    {
        var rows = GzipRows.Rows("lieux-france.v1.csv.gz")
            .Select(row => (insee: row.GetString("code_insee"), postal: row.GetString("code_postal"), nom: row.GetString("commune")))
            .ToList();
        var coded = rows.Select(row => (row, found: Referentiel.Instance.Locate(row.insee, row.postal, row.nom))).ToList();
        var blind = rows.Select(row => (row, found: Referentiel.Instance.Locate(null, row.postal, row.nom))).ToList();
        var wrong = blind.Zip(coded).Where(pair => pair.First.found.Doute is Doute.Aucun && Commune(pair.First.found) != Commune(pair.Second.found)).ToList();
        foreach (var (row, found) in coded.Concat(blind).Where(place => place.found.Doute is not Doute.Aucun).Distinct())
        {
            output.WriteLine($"{row} -> {found.Territoire?.Code} {found.Territoire?.Nom}: {found.Doute} {found.Autre?.Code} {string.Join(", ", (found.Proches ?? []).Select(p => p.Nom))}");
        }
        wrong.ForEach(pair => output.WriteLine($"wrong {pair.First.row} -> {pair.First.found.Territoire?.Code} {pair.First.found.Territoire?.Nom}"));
        output.WriteLine($"with codes: {coded.Count(p => p.found.Doute is not Doute.Aucun)} doubtful; without: {blind.Count(p => p.found.Doute is not Doute.Aucun)}, {wrong.Count} elsewhere than the code says");

        Assert.All(coded.Concat(blind), place => Assert.NotNull(place.found.Territoire));
        Assert.InRange(coded.Count(place => place.found.Doute is not Doute.Aucun), 8, 40);
        Assert.InRange(blind.Count(place => place.found.Doute is not Doute.Aucun), 20, 60);
        Assert.InRange(wrong.Count, 0, 30);
    }

    [RealDataFact("communes-2026.csv.gz")]
    public void A_commune_has_its_exact_point_or_none()
    {
        foreach (var row in GzipRows.Rows("communes-2026.csv.gz"))
        {
            var type = row.GetString("type") == "commune-actuelle" ? TypeTerritoire.Commune : TypeTerritoire.Arrondissement;
            var commune = Referentiel.Instance.Find(type, row.GetString("code_insee"))!;

            if (row.GetString("latitude") is "")
            {
                Assert.Null(commune.Latitude);
                continue;
            }
            Assert.Equal(GzipRows.Number(row.GetString("latitude")), commune.Latitude!.Value, 0.00006);
            Assert.Equal(GzipRows.Number(row.GetString("longitude")), commune.Longitude!.Value, 0.00006);
        }
    }

    [RealDataFact("lieux-france.v1.csv.gz")]
    public void Few_real_places_lie_out_of_their_commune()
    {
        var far = GzipRows.Rows("lieux-france.v1.csv.gz")
            .Where(row => row.GetString("latitude").Length > 0)
            .Select(row => (
                Commune: Referentiel.Instance.Locate(row.GetString("code_insee"), row.GetString("code_postal"), row.GetString("commune")).Territoire,
                Latitude: GzipRows.Number(row.GetString("latitude")),
                Longitude: GzipRows.Number(row.GetString("longitude"))))
            .Where(place => place.Commune is not null)
            .Select(place => Referentiel.Instance.Contours.Kilometres(place.Commune!, place.Latitude, place.Longitude))
            .OfType<double>()
            .ToList();

        var line = string.Join(", ", new[] { 0, 0.25, 0.5, 1, 2, 5, 20 }.Select(most => $"beyond {most} km {far.Count(kilometres => kilometres > most)}"));
        output.WriteLine($"Of {far.Count}: {line}");
        Assert.InRange(far.Count(kilometres => kilometres > Contours.Tolerance), 0, 0.02 * far.Count);
    }

    private static string? Commune(Localisation found) => (found.Territoire?.Commune ?? found.Territoire)?.Code;
}
