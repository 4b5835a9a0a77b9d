namespace MediationNumerique.Api.Tests.Web.Lists;

[Collection(SharedApi.Name)]
public sealed class FacettesTests(ApiFactory api)
{
    private const string All =
        "region,departement,epci,commune,services,en_ligne,prise_rdv,labels,dispositifs,typologies,publics,prises_en_charge,frais,"
        + "modalites_acces,modalites_accompagnement,itinerance,accessible,sources";

    [Theory]
    [InlineData("/v1/lieux", "")]
    [InlineData("/v1/lieux", "frais=Gratuit&region=84")]
    [InlineData("/v1/services", "sources=demonstration")]
    public async Task A_count_is_what_filtering_by_that_value_gives(string path, string filtre)
    {
        var page = await api.Client.ListAsync($"{path}?{filtre}&limite=1&facettes={All}");

        foreach (var facette in All.Split(',').Where(name => !filtre.Contains($"{name}=", StringComparison.Ordinal)))
        {
            // The most and the least frequent: a hundred filters rather than all the communes.
            var counts = page.Facette(facette).ToArray();
            foreach (var (valeur, nombre) in counts.Take(3).Union(counts.TakeLast(3)))
            {
                var filtered = await api.Client.ListAsync($"{path}?{filtre}&limite=1&{facette}={Uri.EscapeDataString(valeur)}");
                if (path == "/v1/lieux" || facette is not ("region" or "departement" or "epci" or "commune"))
                {
                    Assert.Equal((facette, valeur, nombre), (facette, valeur, filtered.Total));
                }
                else
                {
                    // A service whose zone is larger than the territory is found there, and counted where its zone is.
                    Assert.InRange(nombre, 1, filtered.Total);
                }
            }
        }
    }

    [Fact]
    public async Task Counts_are_over_the_whole_result_and_descend()
    {
        var page = await api.Client.ListAsync("/v1/lieux?departement=69&limite=3&facettes=services,frais");

        var here = api.Offers.Lieux.Where(lieu => lieu.Json.Text("departement") == "69").ToArray();
        var expected = here.SelectMany(lieu => lieu.Categories).CountBy(categorie => categorie).ToDictionary();
        Assert.Equal(expected.OrderBy(pair => pair.Key), page.Facette("services").OrderBy(pair => pair.Key));
        Assert.Equal(page.Facette("services").Values.OrderDescending(), page.Facette("services").Values);
        Assert.Equal(here.Count(lieu => lieu.Frais.Contains("Gratuit")), page.Facette("frais")["Gratuit"]);
    }

    [Fact]
    public async Task A_facet_ignores_its_own_filter_and_keeps_the_others()
    {
        var page = await api.Client.ListAsync("/v1/lieux?departement=69&frais=Gratuit&limite=1&facettes=departement,frais");

        var free = api.Offers.Lieux.Where(lieu => lieu.Frais.Contains("Gratuit")).ToArray();
        var rhone = api.Offers.Lieux.Where(lieu => lieu.Json.Text("departement") == "69").ToArray();
        Assert.Equal(
            free.Select(lieu => lieu.Json.Text("departement")).OfType<string>().CountBy(d => d).OrderBy(p => p.Key), page.Facette("departement").OrderBy(p => p.Key));
        Assert.Equal(rhone.SelectMany(lieu => lieu.Frais).CountBy(f => f).OrderBy(p => p.Key), page.Facette("frais").OrderBy(p => p.Key));
    }

    [Fact]
    public async Task No_facet_is_counted_unless_asked_for()
    {
        var page = await api.Client.ListAsync("/v1/lieux");

        Assert.Null(page.Json.Child("facettes"));
    }

    [Fact]
    public async Task Structures_are_counted_by_territory_and_type()
    {
        var page = await api.Client.ListAsync("/v1/structures?limite=1&facettes=departement,typologies");

        foreach (var (departement, nombre) in page.Facette("departement").Take(5))
        {
            Assert.Equal(nombre, (await api.Client.ListAsync($"/v1/structures?limite=1&departement={departement}")).Total);
        }
        foreach (var (typologie, nombre) in page.Facette("typologies").Take(5))
        {
            Assert.Equal(nombre, (await api.Client.ListAsync($"/v1/structures?limite=1&typologies={typologie}")).Total);
        }
        await api.Client.ProblemAsync("/v1/structures?facettes=services", 400);
    }
}
