using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class ServiceReaderTests
{
    [Fact]
    public void A_complete_service_is_read_without_anomaly()
    {
        var (service, anomalies) = ServiceReader.Read(Sample.Service);

        Assert.Empty(anomalies);
        Assert.Equal(ServiceCategorie.AideAuxDemarchesAdministratives, service!.Categorie);
        Assert.Equal([new SousCategorie("Pix", "2.2", "Partager et publier")], service.SousCategories);
    }

    [Theory]
    [InlineData(null, null, "lieu")]
    [InlineData("mediatheque-1", "asso-1", "structure")]
    public void A_service_needs_exactly_one_of_a_place_and_a_structure(string? lieu, string? structure, string champ)
    {
        var erreur = Assert.Single(ServiceReader.Read(Sample.Service with { Lieu = lieu, Structure = structure }).Erreurs);

        Assert.Equal((champ, "lieu-ou-structure"), (erreur.Champ, erreur.Code));
    }

    [Theory]
    [InlineData("france")]
    [InlineData("region-84")]
    [InlineData("departement-2A")]
    [InlineData("departement-974")]
    [InlineData("epci-200046977")]
    [InlineData("commune-69266")]
    [InlineData("commune-2B033")]
    [InlineData("arrondissement-69381")]
    public void A_zone_is_the_country_or_a_type_and_a_code(string zone) =>
        Assert.Equal([zone], ServiceReader.Read(Sample.Service with { Zones = [zone] }).Content!.Zones);

    [Theory]
    [InlineData("France entière")]
    [InlineData("departement")]
    [InlineData("departement-Rhône")]
    [InlineData("canton-6901")]
    [InlineData("commune-692")]
    public void Another_zone_is_refused(string zone) =>
        Assert.Equal(("zones", "format"), Codes(Sample.Service with { Zones = ["france", zone] }).Single());

    [Fact]
    public void A_second_level_category_needs_its_three_parts()
    {
        var brut = Sample.Service with { SousCategories = [new() { Referentiel = "Pix" }, new() { Code = "1", Libelle = "Un" }] };

        Assert.Equal(Enumerable.Repeat(("sous_categories", "obligatoire"), 3), Codes(brut));
    }

    [Fact]
    public void Unknown_values_and_bad_links_are_refused() => Assert.Equal(
        [
            ("categorie", "valeur-inconnue"), ("prise_rdv", "url"), ("modalites_accompagnement", "valeur-inconnue"),
            ("publics", "valeur-inconnue"), ("prises_en_charge", "valeur-inconnue"), ("frais", "valeur-inconnue"),
        ],
        Codes(Sample.Service with
        {
            Categorie = "Jardinage",
            PriseRdv = "mailto:a@exemple.fr",
            ModalitesAccompagnement = ["x"],
            Publics = ["x"],
            PrisesEnCharge = ["x"],
            Frais = ["x"],
        }));

    [Fact]
    public void Hours_that_cannot_be_read_are_a_warning_and_the_service_is_kept()
    {
        var reading = ServiceReader.Read(Sample.Service with { Horaires = "Lundi 9h-12h" });
        var anomalie = Assert.Single(reading.Anomalies);

        Assert.Equal(("horaires", "horaires-illisibles", Gravite.Avertissement), (anomalie.Champ, anomalie.Code, anomalie.Gravite));
        Assert.Equal(["Mo 09:00-12:00"], anomalie.Suggestions);
        Assert.Equal("Lundi 9h-12h", reading.Content!.Horaires);
    }

    [Fact]
    public void A_service_without_id_or_category_is_refused() => Assert.Equal(
        [("id", "obligatoire"), ("categorie", "obligatoire")], Codes(Sample.Service with { Id = " ", Categorie = null }));

    [Fact]
    public void An_absent_list_is_inherited_and_an_empty_one_is_not()
    {
        var (service, _) = ServiceReader.Read(Sample.Service with { Publics = null, Frais = [] });

        Assert.Null(service!.Publics);
        Assert.Empty(service.Frais!);
    }

    private static IEnumerable<(string, string)> Codes(ServiceBrut brut) =>
        ServiceReader.Read(brut).Erreurs.Select(a => (a.Champ, a.Code));
}
