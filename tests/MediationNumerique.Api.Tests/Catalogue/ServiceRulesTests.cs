using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Tests.Territoires;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>Services are stated, or deduced from the categories of a place.</summary>
public sealed class ServiceRulesTests
{
    private static readonly LieuMediationNumerique s_lieu = Storage.Declared.Lieu("1") with
    {
        Services = [ServiceCategorie.AideAuxDemarchesAdministratives, ServiceCategorie.LoisirsEtCreationsNumeriques],
        FraisACharge = [FraisACharge.Gratuit],
        PublicsSpecifiquementAdresses = [PublicSpecifique.Jeunes],
        PriseRdv = "https://rdv.example",
        Horaires = "Mo 09:00-12:00",
        ModalitesAccompagnement = [ModaliteAccompagnement.ADistance],
    };

    private static readonly DeclaredService s_service = new() { Id = "x", Lieu = "1", Categorie = ServiceCategorie.AideAuxDemarchesAdministratives };

    [Fact]
    public void Each_category_of_a_place_gives_a_service()
    {
        var catalogue = Build([], []);

        Assert.Equal(s_lieu.Services.Order(), Rows(catalogue).Select(service => service.Categorie).Order());
        Assert.All(Rows(catalogue), service => Assert.False(service.IsStated));
    }

    [Fact]
    public void Stated_services_replace_the_deduced_one_of_their_category()
    {
        var catalogue = Build([], [s_service, s_service with { Id = "y" }]);
        var lieu = catalogue.Lieux.Tables.Single().Rows.Single().Decode();

        Assert.Equal(3, catalogue.Services.Count);
        Assert.Equal(ServiceCategorie.LoisirsEtCreationsNumeriques, Rows(catalogue).Single(service => !service.IsStated).Categorie);
        Assert.Equal([true, true, false], lieu.ServicesDetail.Select(service => service.Declare));
        Assert.Equal(Rows(catalogue).Select(service => service.Id).Order(), lieu.ServicesDetail.Select(service => service.Id).Order());
    }

    [Fact]
    public void A_stated_service_of_another_category_adds_it_to_its_place()
    {
        var catalogue = Build([], [s_service with { Categorie = ServiceCategorie.UtilisationSecuriseeDuNumerique }]);

        Assert.Equal(1, catalogue.Lieux.CountOf(new(Critere.Service, Enumeration.ValueOf(ServiceCategorie.UtilisationSecuriseeDuNumerique))));
        Assert.Equal(3, catalogue.Services.Count);
    }

    [Fact]
    public void What_a_stated_service_leaves_out_is_its_place_s()
    {
        var service = Stated(Build([], [s_service]));

        Assert.Equal([FraisACharge.Gratuit], service.Frais);
        Assert.Equal([PublicSpecifique.Jeunes], service.Publics);
        Assert.Equal((s_lieu.PriseRdv, s_lieu.Horaires, true), (service.PriseRdv, service.Horaires, service.EnLigne));
        Assert.Equal(Enumeration.ValueOf(service.Categorie), service.Nom);
    }

    [Fact]
    public void What_a_stated_service_says_goes_before_its_place()
    {
        var service = Stated(Build([], [s_service with { Frais = [], Publics = [PublicSpecifique.Femmes], EnLigne = false, PriseRdv = "https://a.example", Nom = "À moi" }]));

        Assert.Empty(service.Frais);
        Assert.Equal([PublicSpecifique.Femmes], service.Publics);
        Assert.Equal(("https://a.example", false, "À moi"), (service.PriseRdv, service.EnLigne, service.Nom));
    }

    [Fact]
    public void A_service_is_remote_as_stated_else_by_how_people_are_helped_else_as_its_place()
    {
        Assert.False(Stated(Build([], [s_service with { ModalitesAccompagnement = [ModaliteAccompagnement.EnAutonomie] }])).EnLigne);
        Assert.True(Stated(Build([], [s_service with { EnLigne = true, ModalitesAccompagnement = [ModaliteAccompagnement.EnAutonomie] }])).EnLigne);
        Assert.True(Stated(Build([], [s_service])).EnLigne);
        Assert.True(Stated(Build([new() { Id = "s", Nom = "S" }], [s_service with { Lieu = null, Structure = "s" }])).EnLigne);
    }

    [Fact]
    public void A_place_with_a_remote_service_is_remote()
    {
        var lieu = s_lieu with { ModalitesAccompagnement = [] };
        var catalogue = Build([], [s_service with { EnLigne = true }], lieu);

        Assert.True(catalogue.Lieux.Tables.Single().Rows.Single().Decode().EnLigne);
        Assert.False(Rows(catalogue).Single(service => !service.IsStated).EnLigne);
    }

    [Theory]
    [InlineData("absent", null)]
    [InlineData(null, "absente")]
    public void A_service_of_a_missing_place_or_structure_is_not_published(string? lieu, string? structure) =>
        Assert.DoesNotContain(Rows(Build([], [s_service with { Lieu = lieu, Structure = structure }])), service => service.IsStated);

    [Fact]
    public void A_service_of_a_place_of_another_source_is_not_published()
    {
        var catalogue = new AllDeclared { Services = [AllDeclared.By("beta", s_service)], Lieux = [AllDeclared.By("alpha", s_lieu)] }.Build();

        Assert.DoesNotContain(Rows(catalogue), service => service.IsStated);
    }

    [Fact]
    public void A_service_without_a_place_is_its_structure_s_and_nowhere()
    {
        var structure = new DeclaredStructure { Id = "s", Nom = "S", Siret = "13002526500013", Typologies = [Typologie.ASSO] };
        var catalogue = Build([structure], [s_service with { Lieu = null, Structure = "s" }]);
        var entry = Rows(catalogue).Single(service => service.IsStated);
        var service = entry.DecodeStated();

        Assert.Null(service.Lieu);
        Assert.Null(entry.Point);
        Assert.Equal((0, 0), (entry.DayMaj, entry.Score));
        Assert.Equal(Identifiants.Structure("alpha", structure), service.StructureId);
        Assert.Equal(1, catalogue.Services.CountOf(new(Critere.Pivot, "13002526500013")));
        Assert.Equal(1, catalogue.Services.CountOf(new(Critere.Typologie, "ASSO")));
        Assert.Equal(2, catalogue.Services.CountOf(new(Critere.Departement, "25")));
    }

    [Theory]
    [InlineData("france", "15014", true)]
    [InlineData("departement-15", "15014", true)]
    [InlineData("region-84", "15014", true)]
    [InlineData("commune-15014", "15014", true)]
    [InlineData("commune-69123", "69383", true)]
    [InlineData("departement-69", "15014", false)]
    [InlineData("commune-15014", "15012", false)]
    public void A_service_of_a_zone_is_found_in_the_communes_of_the_zone(string zone, string commune, bool found)
    {
        var catalogue = Build([new() { Id = "s", Nom = "S" }], [s_service with { Lieu = null, Structure = "s", Zones = [zone] }]);
        var territoire = Referentiel.Instance.Find(TypeTerritoire.Commune, commune) ?? Referentiel.Instance.Find(TypeTerritoire.Arrondissement, commune)!;
        var selection = new Selection
        {
            Groups = [new("commune", [new(Critere.Commune, commune), .. Zone.CoveringZones(territoire).Select(z => new Key(Critere.Zone, z))])],
        };
        using var matches = catalogue.Services.Match(selection);

        Assert.Equal(found ? 1 : 0, matches.Total);
    }

    [Theory]
    [InlineData("departement-15", "Cantal")]
    [InlineData("commune-74268", "Annecy")] // a former commune
    [InlineData("france", null)]
    [InlineData("", null)]
    [InlineData("15", null)]
    [InlineData("departement-999", null)]
    [InlineData("pays-15", null)]
    [InlineData("3-69123", null)]
    [InlineData("9-1", null)]
    [InlineData("-1", null)]
    public void A_zone_is_a_type_and_a_code(string zone, string? nom) => Assert.Equal(nom, Referentiel.Instance.FindZone(zone)?.Nom);

    [Fact]
    public void The_zones_that_cover_a_territory_are_itself_its_parents_and_the_country()
    {
        var lyon3 = Referentiel.Instance.Find(TypeTerritoire.Arrondissement, "69383")!;

        Assert.Equal(
            ["arrondissement-69383", "commune-69123", "epci-200046977", "departement-69", "region-84", "france"],
            Zone.CoveringZones(lyon3));
    }

    [Fact]
    public void A_source_counts_its_places_and_services_and_tells_its_latest_update()
    {
        var catalogue = (new AllDeclared { Sources = [AllDeclared.By("alpha", Storage.Declared.Source("alpha")), AllDeclared.By("zoe", Storage.Declared.Source("zoe"))] }
            + Statements([], [s_service], s_lieu)).Build();

        Assert.Equal([("alpha", 1, 2, s_lieu.DateMaj), ("zoe", 0, 0, null)], catalogue.Sources.Select(s => (s.Slug, s.NombreLieux, s.NombreServices, s.DateMaj)));
    }

    private static AllDeclared Statements(DeclaredStructure[] structures, DeclaredService[] services, LieuMediationNumerique lieu) => new()
    {
        Structures = [.. structures.Select(s => AllDeclared.By("alpha", s))],
        Services = [.. services.Select(s => AllDeclared.By("alpha", s))],
        Lieux = [AllDeclared.By("alpha", lieu)],
    };

    private static CatalogueSnapshot Build(DeclaredStructure[] structures, DeclaredService[] services, LieuMediationNumerique? lieu = null) =>
        Statements(structures, services, lieu ?? s_lieu).Build();

    private static IEnumerable<ServiceEntry> Rows(CatalogueSnapshot catalogue) => catalogue.Services.Tables.SelectMany(table => table.Rows);

    private static Service Stated(CatalogueSnapshot catalogue) => Rows(catalogue).Single(service => service.IsStated).DecodeStated();
}
