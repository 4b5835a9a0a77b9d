namespace MediationNumerique.Api.Tests.Features.Referentiels;

[Collection(SharedApi.Name)]
public sealed class ReferentielsTests(ApiFactory api)
{
    [Fact]
    public async Task A_search_form_can_be_built_each_value_works_in_the_filter_that_its_list_names()
    {
        var page = await api.Client.ListAsync("/v1/referentiels");

        Assert.Equal(10, page.Total);
        foreach (var resume in page.Resultats)
        {
            var referentiel = await api.Client.JsonAsync($"/v1/referentiels/{resume.Text("nom")}");
            var valeurs = referentiel.GetProperty("valeurs").EnumerateArray().ToArray();
            Assert.Equal(resume.GetProperty("nombre_valeurs").GetInt32(), valeurs.Length);
            Assert.Equal(resume.Text("parametre"), referentiel.Text("parametre"));
            Assert.All(valeurs, valeur => Assert.False(string.IsNullOrWhiteSpace(valeur.Text("libelle"))));
            var total = 0;
            foreach (var valeur in valeurs)
            {
                total += (await api.Client.ListAsync($"/v1/lieux?limite=1&{resume.Text("parametre")}={Uri.EscapeDataString(valeur.Text("valeur")!)}")).Total;
            }
            Assert.NotEqual(0, total);
        }
    }

    [Fact]
    public async Task Every_value_of_the_embedded_places_is_in_its_list()
    {
        foreach (var resume in (await api.Client.ListAsync("/v1/referentiels")).Resultats)
        {
            var referentiel = await api.Client.JsonAsync($"/v1/referentiels/{resume.Text("parametre")}");
            var known = referentiel.GetProperty("valeurs").EnumerateArray().Select(valeur => valeur.Text("valeur")!).ToHashSet();

            var used = api.Offers.Lieux.SelectMany(lieu => lieu.Json.Texts(resume.Text("nom")!)).ToHashSet();

            Assert.NotEmpty(used);
            Assert.Subset(known, used);
        }
    }

    [Fact]
    public async Task Abbreviated_values_have_a_label_to_show()
    {
        var typologies = await api.Client.JsonAsync("/v1/referentiels/typologie");

        var bib = typologies.GetProperty("valeurs").EnumerateArray().Single(valeur => valeur.Text("valeur") == "BIB");
        Assert.Contains("othèque", bib.Text("libelle"), StringComparison.Ordinal);
    }
}
