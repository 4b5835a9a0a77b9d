using System.Text.Json.Nodes;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Features.Lieux;

[Collection(SharedApi.Name)]
public sealed class LieuTests(ApiFactory api)
{
    [Fact]
    public async Task A_place_reads_as_it_does_in_a_list()
    {
        foreach (var lieu in api.Offers.Lieux.Take(20).Append(api.Offers.Lieux[^1]))
        {
            var read = JsonNode.Parse((await api.Client.JsonAsync($"/v1/lieux/{lieu.Id}")).GetRawText())!.AsObject();
            // What hangs on the clock is only in a list where it is asked for.
            foreach (var name in EtatHoraire.Champs)
            {
                read.Remove(name);
            }
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(lieu.Json.GetRawText()), read));
        }
    }

    [Fact]
    public async Task An_id_is_read_whatever_its_case()
    {
        var id = api.Offers.Lieux[0].Id;

        Assert.Equal(id, (await api.Client.JsonAsync($"/v1/lieux/{id.ToUpperInvariant()}")).Text("id"));
    }

    [Fact]
    public void A_place_has_all_that_its_producer_states_and_what_the_API_knows()
    {
        var lieu = api.Offers.Lieu("mediatheque-capucines");

        Assert.Equal("demonstration", lieu.Text("source"));
        Assert.Equal("99900001100018", lieu.Text("pivot"));
        Assert.Equal("Médiathèque de démonstration des Capucines", lieu.Text("nom"));
        Assert.Equal(("69001", "Lyon", "69123"), (lieu.Text("code_postal"), lieu.Text("commune"), lieu.Text("code_insee")));
        Assert.Equal(("69", "84", "200046977"), (lieu.Text("departement"), lieu.Text("region"), lieu.Text("epci")));
        Assert.Equal(["Mes Papiers (Métropole de Lyon)", "Formé à « Mon Espace Santé »"], lieu.Texts("formations_labels"));
        Assert.Equal("https://rdv-service-public.example/org/1201/mediatheque-des-capucines", lieu.Text("prise_rdv"));
        Assert.False(lieu.GetProperty("en_ligne").GetBoolean());
        Assert.InRange(lieu.Number("score_qualite")!.Value, 0.8, 1);
        Assert.Equal(ApiFactory.Now.UtcDateTime, lieu.GetProperty("maj_api").GetDateTime());
        // Two services of one category are stated: they take the place of the one deduced from it.
        var services = lieu.GetProperty("services_detail").EnumerateArray().ToArray();
        Assert.Equal(6, services.Length);
        Assert.Equal(2, services.Count(service => service.GetProperty("declare").GetBoolean()));
    }

    [Fact]
    public void Ids_are_unique_and_stay_the_same_on_every_instance()
    {
        Assert.Equal(755, api.Offers.Lieux.Count);
        Assert.Equal(755, api.Offers.Lieux.Select(lieu => lieu.Id).Distinct().Count());
        Assert.Equal("0053988e-0a7a-5831-b606-a38fe16aa747", api.Offers.Lieux[0].Id);
    }

    [Fact]
    public void Every_place_says_which_services_it_has_one_by_one()
    {
        var services = api.Offers.Services.ToDictionary(service => service.Id);

        Assert.All(api.Offers.Lieux, lieu => Assert.All(lieu.Json.GetProperty("services_detail").EnumerateArray(), resume =>
        {
            var service = services[resume.Text("id")!];
            Assert.Equal(lieu.Id, service.Json.GetProperty("lieu").Text("id"));
            Assert.All(["categorie", "nom"], field => Assert.Equal(service.Json.Text(field), resume.Text(field)));
            Assert.Equal(service.EnLigne, resume.GetProperty("en_ligne").GetBoolean());
        }));
    }
}
