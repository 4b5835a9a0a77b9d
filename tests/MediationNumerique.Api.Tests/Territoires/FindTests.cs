using System.Text.Json;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Tests.Territoires;

public sealed class FindTests
{
    [Theory]
    [InlineData(TypeTerritoire.Region, "84", "Auvergne-Rhône-Alpes")]
    [InlineData(TypeTerritoire.Region, "988", "Nouvelle-Calédonie")]
    [InlineData(TypeTerritoire.Departement, "2A", "Corse-du-Sud")]
    [InlineData(TypeTerritoire.Departement, "2a", "Corse-du-Sud")]
    [InlineData(TypeTerritoire.Departement, "975", "Saint-Pierre-et-Miquelon")]
    [InlineData(TypeTerritoire.Departement, "986", "Wallis et Futuna")]
    [InlineData(TypeTerritoire.Epci, "200046977", "Métropole de Lyon")]
    [InlineData(TypeTerritoire.Commune, "69123", "Lyon")]
    [InlineData(TypeTerritoire.Commune, "98818", "Nouméa")]
    [InlineData(TypeTerritoire.Commune, "2a004", "Ajaccio")]
    [InlineData(TypeTerritoire.Commune, "97411", "Saint-Denis")]
    [InlineData(TypeTerritoire.Arrondissement, "75116", "Paris 16e Arrondissement")]
    public void A_territory_is_found_by_its_official_code(TypeTerritoire type, string code, string nom) =>
        Assert.Equal(nom, Referentiel.Instance.Find(type, code)?.Nom);

    [Theory]
    [InlineData("74268", "Annecy")] // Seynod, with a name
    [InlineData("01340", "Arboys en Bugey")] // Saint-Bois, only its code is known
    [InlineData("55273", "Nonsard-Lamarche")] // two sources disagree
    public void A_former_commune_gives_the_one_of_today(string ancienCode, string nom) =>
        Assert.Equal(nom, Referentiel.Instance.Find(TypeTerritoire.Commune, ancienCode)?.Nom);

    [Theory]
    [InlineData(TypeTerritoire.Commune, "99999")]
    [InlineData(TypeTerritoire.Commune, "")]
    [InlineData(TypeTerritoire.Commune, "75111")]
    [InlineData(TypeTerritoire.Departement, "69123")]
    [InlineData(TypeTerritoire.Region, "20")]
    public void A_code_of_another_kind_or_of_nothing_is_not_found(TypeTerritoire type, string code) =>
        Assert.Null(Referentiel.Instance.Find(type, code));

    [Theory]
    [InlineData(TypeTerritoire.Departement, "20", "2A,2B")]
    [InlineData(TypeTerritoire.Commune, "97127", "97801")]
    [InlineData(TypeTerritoire.Commune, "97123", "97701")]
    [InlineData(TypeTerritoire.Departement, "1", "01")]
    [InlineData(TypeTerritoire.Commune, "1001", "01001")]
    public void A_code_of_other_times_or_without_its_zero_suggests_the_one_of_today(TypeTerritoire type, string code, string expected) =>
        Assert.Equal(expected.Split(','), Referentiel.Instance.Suggest(type, code));

    [Fact]
    public void Every_kind_of_territory_is_there_in_number()
    {
        var counts = Referentiel.Instance.All.CountBy(territoire => territoire.Type).ToDictionary();

        Assert.Equal(26, counts[TypeTerritoire.Region]);
        Assert.Equal(109, counts[TypeTerritoire.Departement]);
        Assert.Equal(1_255, counts[TypeTerritoire.Epci]);
        Assert.Equal(34_969, counts[TypeTerritoire.Commune]);
        Assert.Equal(45, counts[TypeTerritoire.Arrondissement]);
    }

    [Fact]
    public void Ancestors_go_from_the_nearest_to_the_region()
    {
        var lyon3 = Referentiel.Instance.Find(TypeTerritoire.Arrondissement, "69383")!;

        Assert.Equal(["69123", "200046977", "69", "84"], lyon3.Ancetres.Select(ancetre => ancetre.Code));
        Assert.Empty(Referentiel.Instance.Find(TypeTerritoire.Region, "84")!.Ancetres);
        Assert.Equal(["988", "988"], Referentiel.Instance.Find(TypeTerritoire.Commune, "98818")!.Ancetres.Select(a => a.Code));
    }

    [Fact]
    public void Children_are_the_next_level_down()
    {
        var all = Referentiel.Instance;

        Assert.Equal(12, all.Find(TypeTerritoire.Region, "84")!.Enfants.Count);
        Assert.Equal(58, all.Find(TypeTerritoire.Epci, "200046977")!.Enfants.Count);
        Assert.Equal(20, all.Find(TypeTerritoire.Commune, "75056")!.Enfants.Count);
        Assert.All(all.Find(TypeTerritoire.Departement, "69")!.Enfants, enfant => Assert.Equal(TypeTerritoire.Commune, enfant.Type));
        Assert.All(all.All, parent => Assert.All(parent.Enfants, enfant => Assert.Contains(parent, enfant.Ancetres)));
    }

    [Fact]
    public void An_EPCI_across_departements_has_none()
    {
        var beaune = Referentiel.Instance.Find(TypeTerritoire.Epci, "200006682")!;

        Assert.Null(beaune.Departement);
        Assert.Equal("27", beaune.Region?.Code);
        Assert.Equal(["21", "71"], beaune.Enfants.Select(commune => commune.Departement!.Code).Distinct());
    }

    [Fact]
    public void Populations_add_up_and_boxes_hold_centres()
    {
        var rhone = Referentiel.Instance.Find(TypeTerritoire.Departement, "69")!;
        var box = Referentiel.Instance.Contours.EmpriseOf(rhone)!.Value;

        Assert.Equal(rhone.Enfants.Sum(commune => commune.Population), rhone.Population);
        Assert.All(rhone.Enfants, commune =>
        {
            Assert.InRange(commune.Latitude!.Value, box.Sud, box.Nord);
            Assert.InRange(commune.Longitude!.Value, box.Ouest, box.Est);
        });
    }

    [Fact]
    public void What_has_no_exact_point_has_no_centre()
    {
        var without = Referentiel.Instance.All.Where(t => t.Type is TypeTerritoire.Commune && t.Latitude is null).ToList();

        Assert.All(without, commune => Assert.Null(commune.CentrePrecision));
        // Communes that parted again lately, and collectivités d’outre-mer.
        Assert.Equal(
            ["15", "85", "975", "977", "978", "984", "986", "987", "988", "989"],
            without.Select(commune => commune.Departement?.Code ?? commune.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(100, without.Count);
    }

    [Fact]
    public void Kinds_and_precisions_have_names_on_the_wire()
    {
        Assert.Equal("\"epci\"", JsonSerializer.Serialize(TypeTerritoire.Epci));
        Assert.Equal("\"moyenne\"", JsonSerializer.Serialize(CentrePrecision.Moyenne));
    }
}
