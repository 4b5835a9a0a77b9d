using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Centres;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Api.Tests.Preparation;

public sealed class CentresCommunesTests
{
    [Fact]
    public void A_commune_is_the_place_of_its_name_in_its_departement()
    {
        var centres = Match([Commune("01001", "Évian")], [Place("Evian", 46, 6, "74"), Place("EVIAN", 45, 5, "01")]);

        Assert.Equal(new Centre(new(45, 5), CentrePrecision.Commune), centres["01001"]);
    }

    [Fact]
    public void Others_take_the_mean_of_their_postal_code_then_EPCI_then_departement()
    {
        var centres = Match(
            [
                Commune("01001", "Alpha", "01000"), Commune("01002", "Beta", "01000"), Commune("01003", "Gamma", "01000"),
                Commune("01004", "Delta", "01999"), Commune("01005", "Epsilon", "01888"), Commune("02001", "Zeta", "02000"),
            ],
            [Place("Alpha", 45, 5, "01"), Place("Beta", 46, 6, "01")],
            new DecoupageEpci("E", "CC", [new("01001"), new("01004")]));

        Assert.Equal(new Centre(new(45.5, 5.5), CentrePrecision.CodePostal), centres["01003"]);
        Assert.Equal(new Centre(new(45, 5), CentrePrecision.Epci), centres["01004"]);
        Assert.Equal(new Centre(new(45.5, 5.5), CentrePrecision.Departement), centres["01005"]);
        Assert.DoesNotContain("02001", centres);
    }

    [Fact]
    public void Of_two_places_of_one_name_the_one_near_the_EPCI_is_right()
    {
        var centres = Match(
            [Commune("01001", "Alpha"), Commune("01002", "Beta")],
            [Place("Alpha", 47, 7, "01"), Place("Alpha", 45.1, 5, "01"), Place("Beta", 45, 5, "01")],
            new DecoupageEpci("E", "CC", [new("01001"), new("01002")]));

        Assert.Equal(new(45.1, 5), centres["01001"].Point);
    }

    [Fact]
    public void A_homonym_far_from_its_EPCI_is_thrown_away()
    {
        var centres = Match(
            [Commune("01001", "Alpha", "01000"), Commune("01002", "Beta", "01000"), Commune("01003", "Gamma", "01000")],
            [Place("Alpha", 46, 5, "01"), Place("Beta", 45, 5, "01"), Place("Gamma", 45.02, 5, "01")],
            new DecoupageEpci("E", "CC", [new("01001"), new("01002"), new("01003")]));

        Assert.Equal(CentrePrecision.CodePostal, centres["01001"].Precision);
        Assert.Equal(CentrePrecision.Commune, centres["01002"].Precision);
    }

    [Fact]
    public void A_new_commune_stands_where_its_seat_did()
    {
        var centres = Match(
            [
                Commune("01001", "Alpha-en-Beta"), Commune("01009", "Homonyme"),
                Former("01001", "Alpha", "01001"), Former("01002", "Beta", "01001"),
                Commune("01005", "Nouvelle"), Former("01006", "Homonyme", "01005"),
            ],
            [Place("Alpha", 45, 5, "01"), Place("Beta", 46, 6, "01"), Place("Homonyme", 47, 7, "01")]);

        Assert.Equal(new Centre(new(45, 5), CentrePrecision.Commune), centres["01001"]);
        Assert.NotEqual(CentrePrecision.Commune, centres["01005"].Precision);
    }

    [Fact]
    public void Overseas_the_country_or_the_code_of_the_commune_tells()
    {
        var centres = Match(
            [Commune("97801", "Saint-Martin"), Commune("98814", "Lifou"), Commune("98818", "Nouméa")],
            [
                Place("Marigot", 18, -63, "", "MF"), Place("Grand Case", 18.2, -63.2, "", "MF"),
                Place("Wé", -20.9, 167.3, "98814", "NC"), Place("Nouméa", -22.3, 166.4, "98818", "NC"),
            ]);

        Assert.Equal(18.1, centres["97801"].Point.Latitude, 6);
        Assert.Equal(new Centre(new(-20.9, 167.3), CentrePrecision.Commune), centres["98814"]);
        Assert.Equal(new Centre(new(-22.3, 166.4), CentrePrecision.Commune), centres["98818"]);
    }

    [Fact]
    public void An_arrondissement_has_its_numbered_place_or_else_its_commune()
    {
        var centres = Match(
            [Commune("69123", "Lyon"), Arrondissement("69383", "69123"), Arrondissement("69384", "69123")],
            [Place("Lyon", 45.75, 4.85, "69"), Place("Lyon 03", 45.76, 4.86, "69"), Place("Lyon 03 Part-Dieu", 45.76, 4.84, "69")]);

        Assert.Equal(4.85, centres["69383"].Point.Longitude, 6);
        Assert.Equal(CentrePrecision.Commune, centres["69383"].Precision);
        Assert.Equal(new Centre(new(45.75, 4.85), CentrePrecision.CommuneParente), centres["69384"]);
    }

    private static IReadOnlyDictionary<string, Centre> Match(DecoupageCommune[] entries, GeoNamesPlace[] places, params DecoupageEpci[] epci) =>
        CentresCommunes.Match(new([], [], epci, entries), new GeoNames(places));

    private static DecoupageCommune Commune(string code, string nom, params string[] codesPostaux) =>
        new(code, nom, "commune-actuelle", Departement(code), "84") { CodesPostaux = codesPostaux };

    private static DecoupageCommune Former(string code, string nom, string today) =>
        new(code, nom, "commune-deleguee", Departement(code), "84") { ChefLieu = today };

    private static DecoupageCommune Arrondissement(string code, string commune) =>
        new(code, code, "arrondissement-municipal", Departement(code), "84") { Commune = commune };

    private static string Departement(string code) => code[0] == '9' ? code[..3] : code[..2];

    private static GeoNamesPlace Place(string name, double latitude, double longitude, string admin2, string country = "FR") =>
        new(name, FormattableString.Invariant($"{latitude}"), FormattableString.Invariant($"{longitude}"), country, "84", admin2);
}
