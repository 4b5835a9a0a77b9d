using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Services;

[Collection(SharedApi.Name)]
public sealed class ServicesTests(ApiFactory api)
{
    private const string Quotidien = "Maîtrise des outils numériques du quotidien";

    [Fact]
    public async Task A_service_reads_as_it_does_in_a_list()
    {
        foreach (var service in api.Offers.Services.Take(10).Concat(api.Offers.Services.Where(s => s.Zones.Count > 0)))
        {
            Assert.True(JsonElement.DeepEquals(service.Json, await api.Client.JsonAsync($"/v1/services/{service.Id}")));
        }
    }

    [Fact]
    public void Every_category_of_a_place_is_a_service_there()
    {
        var byLieu = api.Offers.Services.Where(s => s.Lieu is not null).ToLookup(s => s.Lieu!.Value.Text("id"));

        Assert.All(api.Offers.Lieux, lieu => Assert.Equal(
            lieu.Categories.Order(StringComparer.Ordinal), byLieu[lieu.Id].Select(s => s.Json.Text("categorie")!).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_deduced_service_inherits_what_its_place_says()
    {
        var deduced = api.Offers.Services.Where(s => !s.Json.GetProperty("declare").GetBoolean()).ToArray();

        Assert.True(deduced.Length > 2_000);
        Assert.All(deduced, s =>
        {
            var lieu = s.Lieu!.Value;
            Assert.Equal(s.Json.Text("categorie"), s.Json.Text("nom"));
            Assert.Null(s.Json.Text("id_source"));
            Assert.Empty(s.Zones);
            Assert.All(["structure_id", "source", "prise_rdv", "horaires"], field => Assert.Equal(lieu.Text(field), s.Json.Text(field)));
            Assert.Equal(lieu.Texts("publics_specifiquement_adresses"), s.Publics);
            Assert.Equal(lieu.Texts("frais_a_charge"), s.Frais);
            Assert.Equal(lieu.Texts("prise_en_charge_specifique"), s.PrisesEnCharge);
            Assert.Equal(lieu.Texts("modalites_accompagnement").Contains("À distance"), s.EnLigne);
            Assert.Equal(lieu.Number("latitude"), s.Json.GetProperty("lieu").Number("latitude"));
        });
    }

    [Fact]
    public void A_stated_service_takes_the_place_of_the_deduced_one()
    {
        var capucines = api.Offers.Services.Where(s => s.Lieu?.Text("id_source") == "mediatheque-capucines").ToArray();

        Assert.Equal(
            ["capucines-photos", "capucines-pix"],
            capucines.Where(s => s.Json.Text("categorie") == Quotidien).Select(s => s.Json.Text("id_source")).Order(StringComparer.Ordinal));
        Assert.Equal(4, capucines.Count(s => !s.Json.GetProperty("declare").GetBoolean()));
    }

    [Fact]
    public void A_stated_service_says_what_it_is_itself()
    {
        var pix = api.Offers.Services.Single(s => s.Json.Text("id_source") == "capucines-pix");

        Assert.Equal(("Les mardis Pix", "Tu 14:00-16:00; SH off"), (pix.Json.Text("nom"), pix.Json.Text("horaires")));
        Assert.Equal("https://rdv-service-public.example/org/1201/mardis-pix", pix.Json.Text("prise_rdv"));
        Assert.Equal(["Étudiants", "Seniors"], pix.Publics);
        var second = pix.Json.GetProperty("sous_categories").EnumerateArray().ToArray();
        Assert.Equal([("Pix", "1.1"), ("Pix", "2.1")], second.Select(s => (s.Text("referentiel")!, s.Text("code")!)));
    }

    [Fact]
    public void A_service_without_a_place_belongs_to_its_structure()
    {
        var volcans = api.Offers.Services.Single(s => s.Json.Text("id_source") == "volcans-demarches");

        Assert.Null(volcans.Json.Child("lieu"));
        Assert.True(volcans.EnLigne);
        Assert.Equal(["region-84"], volcans.Zones);
        Assert.Equal("99900004500016", volcans.Structure.Text("siret"));
    }

    [Theory]
    [InlineData("departement=15", true)]
    [InlineData("commune=15014", true)]
    [InlineData("commune=69387", true)]
    [InlineData("epci=200046977", true)]
    [InlineData("region=84", true)]
    [InlineData("departement=48", false)]
    [InlineData("commune=75056", false)]
    [InlineData("region=11", false)]
    public async Task A_service_for_a_whole_region_is_found_everywhere_in_it_and_not_outside(string filtre, bool isFound)
    {
        var services = await api.Client.WalkAsync($"/v1/services?{filtre}&en_ligne=true&limite=100");

        Assert.Equal(isFound, services.Any(s => s.Text("id_source") == "volcans-demarches"));
    }

    [Theory]
    [InlineData("region=94")]
    [InlineData("departement=988")]
    [InlineData("commune=29155")]
    [InlineData("commune=13216")]
    [InlineData("epci=241500230")]
    public async Task A_service_for_the_whole_country_is_found_everywhere(string filtre)
    {
        var services = await api.Client.WalkAsync($"/v1/services?{filtre}&en_ligne=true");

        Assert.Superset(new HashSet<string?> { "allo-depannage", "allo-arnaques" }, services.Select(s => s.Text("id_source")).ToHashSet());
    }

    [Fact]
    public async Task A_service_without_a_place_is_not_near_anything()
    {
        var near = await api.Client.WalkAsync("/v1/services?pres_de=45.76,4.84&rayon=200&limite=500");
        var inBox = await api.Client.WalkAsync("/v1/services?bbox=-180,-90,180,90&limite=5000");

        Assert.All(near.Concat(inBox), service => Assert.NotNull(service.Child("lieu")));
    }
}
