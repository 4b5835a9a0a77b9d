namespace MediationNumerique.Api.Tests.Features.Territoires;

[Collection(SharedApi.Name)]
public sealed class TerritoiresTests(ApiFactory api)
{
    [Theory]
    [InlineData("q=villeur", "commune/69266")]
    [InlineData("q=lyon", "commune/69123")]
    [InlineData("q=LYON&type=epci", "epci/200046977")]
    [InlineData("q=saint etienne", "commune/42218")]
    [InlineData("q=Saint-Étienne&type=commune", "commune/42218")]
    [InlineData("q=69266", "commune/69266")]
    [InlineData("q=69100", "commune/69266")]
    [InlineData("code_postal=69007&type=arrondissement", "arrondissement/69387")]
    [InlineData("q=auvergne", "region/84")]
    [InlineData("q=rhone&type=departement", "departement/69")]
    [InlineData("q=l'hay les roses", "commune/94038")]
    [InlineData("q=l’haÿ", "commune/94038")]
    [InlineData("q=seynod", "commune/74010")]
    // All that is searched of it, to the last sign.
    [InlineData("q=villeurbanne 69266 69100", "commune/69266")]
    [InlineData("q=metropole de lyon 200046977", "epci/200046977")]
    [InlineData("q=Vilurbanne", "commune/69266")]
    [InlineData("q=Strasboug", "commune/67482")]
    [InlineData("q=Montpelier", "commune/34172")]
    [InlineData("q=saint étiene", "commune/42218")]
    [InlineData("q=lyon 3eme", "arrondissement/69383")]
    [InlineData("q=lyon 3e", "arrondissement/69383")]
    [InlineData("q=paris 1ere", "arrondissement/75101")]
    [InlineData("q=75011", "arrondissement/75111")]
    [InlineData("q=69003", "arrondissement/69383")]
    [InlineData("q=13008", "arrondissement/13208")]
    [InlineData("q=2A", "departement/2A")]
    [InlineData("q=2b", "departement/2B")]
    [InlineData("q=38", "departement/38")]
    [InlineData("q=84", "departement/84")]
    [InlineData("q=clermont", "commune/63113")]
    [InlineData("q=aix", "commune/13001")]
    [InlineData("q=vienne", "departement/86")]
    [InlineData("q=ile de france", "region/11")]
    [InlineData("type=region", "region/11")]
    public async Task The_best_territory_comes_first(string query, string expected)
    {
        var page = await api.Client.ListAsync($"/v1/territoires?{query}");

        Assert.Equal(expected, $"{page.Resultats[0].Text("type")}/{page.Resultats[0].Text("code")}");
    }

    [Theory]
    [InlineData("point=45.7667,4.8803", "commune/69266,epci/200046977,departement/69,region/84")]
    [InlineData("point=45.7667,4.8803&type=departement", "departement/69")]
    [InlineData("point=47.34,-3.155", "commune/56152,epci/245600465,departement/56,region/53")]
    [InlineData("point=46,-4", "")]
    [InlineData("point=45.7667,4.8803&limite=1", "commune/69266")]
    public async Task A_point_tells_where_it_is_from_the_commune_to_the_region(string query, string expected)
    {
        var page = await api.Client.ListAsync($"/v1/territoires?{query}");

        Assert.Equal(expected, string.Join(',', page.Resultats.Select(territoire => $"{territoire.Text("type")}/{territoire.Text("code")}")));
    }

    [Theory]
    [InlineData("point=45.7667", "point", "format")]
    [InlineData("point=91,4", "point", "hors-bornes")]
    [InlineData("point=45.7667,4.8803&q=lyon", "point", "parametre-incompatible")]
    public async Task A_point_that_cannot_be_is_refused(string query, string parameter, string code)
    {
        var erreur = (await api.Client.ProblemAsync($"/v1/territoires?{query}", 400)).Erreur();

        Assert.Equal((parameter, code), (erreur.Text("parametre"), erreur.Text("code")));
    }

    [Fact]
    public async Task The_type_and_the_postal_code_narrow_the_list()
    {
        var regions = await api.Client.WalkAsync("/v1/territoires?type=region&limite=5");
        var departements = await api.Client.ListAsync("/v1/territoires?type=departement&limite=1000");
        var communes = await api.Client.ListAsync("/v1/territoires?code_postal=15130");

        Assert.Equal(18, regions.Count(region => region.Text("code")!.Length == 2));
        Assert.All(regions, region => Assert.Equal("region", region.Text("type")));
        Assert.True(departements.Total >= 101);
        Assert.All(communes.Resultats, commune => Assert.Contains("15130", commune.Texts("codes_postaux")));
        Assert.Contains("Giou-de-Mamou", communes.Resultats.Select(commune => commune.Text("nom")));
    }

    [Fact]
    public async Task A_territory_says_where_it_is_what_it_holds_and_how_many_places_it_has()
    {
        var lyon = await api.Client.JsonAsync("/v1/territoires/commune/69123");

        Assert.Equal(["epci/200046977", "departement/69", "region/84"], lyon.GetProperty("parents").EnumerateArray().Select(p => $"{p.Text("type")}/{p.Text("code")}"));
        var children = lyon.GetProperty("enfants").EnumerateArray().ToArray();
        Assert.Equal(Enumerable.Range(69381, 9).Select(code => $"{code}"), children.Select(child => child.Text("code")));
        var total = (await api.Client.ListAsync("/v1/lieux?commune=69123")).Total;
        Assert.Equal(total, lyon.GetProperty("nombre_lieux").GetInt32());
        Assert.InRange(children.Sum(child => child.GetProperty("nombre_lieux").GetInt32()), total - 3, total);
        Assert.InRange(lyon.Number("population")!.Value, 500_000, 600_000);
        Assert.InRange(lyon.Number("latitude")!.Value, 45.7, 45.8);
    }

    [Theory]
    [InlineData("region/84", "region")]
    [InlineData("departement/2A", "departement")]
    [InlineData("departement/974", "departement")]
    [InlineData("epci/200046977", "epci")]
    [InlineData("commune/13055", "commune")]
    [InlineData("arrondissement/13215", "commune")]
    [InlineData("commune/98818", "commune")]
    public async Task Every_kind_of_territory_counts_the_places_that_its_filter_finds(string territoire, string filtre)
    {
        var detail = await api.Client.JsonAsync($"/v1/territoires/{territoire}");

        var lieux = await api.Client.ListAsync($"/v1/lieux?{filtre}={territoire.Split('/')[1]}&limite=1");
        Assert.NotEqual(0, lieux.Total);
        Assert.Equal(lieux.Total, detail.GetProperty("nombre_lieux").GetInt32());
        Assert.Equal(territoire, $"{detail.Text("type")}/{detail.Text("code")}");
    }

    [Fact]
    public async Task A_region_holds_its_departements_and_a_departement_its_communes()
    {
        var region = await api.Client.JsonAsync("/v1/territoires/region/94");
        var departement = await api.Client.JsonAsync("/v1/territoires/departement/75");

        Assert.Equal(["2A", "2B"], region.GetProperty("enfants").EnumerateArray().Select(child => child.Text("code")));
        Assert.Contains("75056", departement.GetProperty("enfants").EnumerateArray().Select(child => child.Text("code")));
    }

    [Fact]
    public async Task A_former_commune_answers_with_the_commune_of_today()
    {
        var annecy = await api.Client.JsonAsync("/v1/territoires/commune/74268");

        Assert.Equal(("74010", "Annecy"), (annecy.Text("code"), annecy.Text("nom")));
        Assert.Contains("Seynod", annecy.GetProperty("anciennes_communes").EnumerateArray().Select(former => former.Text("nom")));
    }

    [Fact]
    public async Task Codes_are_read_whatever_their_case()
    {
        Assert.Equal("2A", (await api.Client.JsonAsync("/v1/territoires/departement/2a")).Text("code"));
        Assert.Equal("2B096", (await api.Client.JsonAsync("/v1/territoires/Commune/2b096")).Text("code"));
    }

    [Fact]
    public async Task A_cursor_does_not_serve_another_search()
    {
        var first = await api.Client.ListAsync("/v1/territoires?q=saint&limite=3");
        var curseur = first.Suivant!.Split("curseur=")[1];

        var problem = await api.Client.ProblemAsync($"/v1/territoires?q=sainte&curseur={curseur}", 400);

        Assert.EndsWith("/problemes/curseur-invalide", problem.Text("type"), StringComparison.Ordinal);
        Assert.Equal($"<{first.Suivant}>; rel=\"next\"", Assert.Single(first.Response.Headers.GetValues("Link")));
    }
}
