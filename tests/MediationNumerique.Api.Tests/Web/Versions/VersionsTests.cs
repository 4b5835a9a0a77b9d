namespace MediationNumerique.Api.Tests.Web.Versions;

/// <summary>What answers say of the version that they are from, today.</summary>
[Collection(SharedApi.Name)]
public sealed class VersionsTests(ApiFactory api)
{
    private static readonly string[] s_ofDeprecation = ["api-deprecated-versions", "Deprecation", "Sunset"];

    [Theory]
    [InlineData("GET", "/v1/lieux?limite=1", 200)]
    [InlineData("HEAD", "/v1/referentiels/frais", 200)]
    [InlineData("GET", "/V1/referentiels/frais", 200)]
    [InlineData("GET", "/v1/lieux?departements=69", 400)]
    [InlineData("PUT", "/v1/sources/demonstration", 401)]
    [InlineData("GET", "/v1/lieux/inconnu", 404)]
    [InlineData("GET", "/v1", 200)]
    [InlineData("GET", "/v1/rien", 404)]
    [InlineData("GET", "/v9/lieux", 404)]
    [InlineData("DELETE", "/v1/lieux", 405)]
    public async Task Every_answer_under_a_version_names_the_versions(string method, string url, int status)
    {
        using var request = new HttpRequestMessage(new(method), url);
        using var answer = await api.Client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["1"], answer.Headers.GetValues("api-supported-versions"));
        Assert.All(s_ofDeprecation, name => Assert.False(answer.Headers.Contains(name), name));
        Assert.False(answer.Headers.Contains("Link") && status != 200);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sante/vivant")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/villages")]
    public async Task What_is_beside_the_versions_does_not(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.False(answer.Headers.Contains("api-supported-versions"));
    }

    [Theory]
    [InlineData("/v9/lieux")]
    [InlineData("/v2")]
    [InlineData("/v1.2/lieux")]
    [InlineData("/v0/")]
    public async Task A_version_that_does_not_exist_is_a_problem_that_says_which_do(string url)
    {
        var problem = await api.Client.ProblemAsync(url, 404);

        Assert.EndsWith("/problemes/version-inconnue", problem.Text("type"), StringComparison.Ordinal);
        Assert.Equal($"La version « /{url.Split('/')[1]} » n’existe pas. Versions servies : /v1. Voyez /versions.", problem.Text("detail"));
        using var page = await api.Client.GetAsync(problem.Text("type"));
        Assert.True(page.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/v1/ecoles")]
    [InlineData("/vx/lieux")]
    [InlineData("/versions/1")]
    public async Task An_address_that_does_not_exist_for_another_reason_is_not_blamed_on_its_version(string url)
    {
        var problem = await api.Client.ProblemAsync(url, 404);

        Assert.EndsWith("/problemes/route-inconnue", problem.Text("type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_versions_are_a_resource_whose_contract_can_be_read()
    {
        var version = Assert.Single((await api.Client.ListAsync("/versions")).Resultats);

        Assert.Equal(["version", "etat", "adresse", "contrat"], version.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("1", "servie"), (version.Text("version"), version.Text("etat")));
        Assert.Equal("http://localhost/v1", version.Text("adresse"));
        Assert.StartsWith("3.0", (await api.Client.JsonAsync(version.Text("contrat")!)).Text("openapi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_versions_refuse_a_parameter_that_they_do_not_have()
    {
        var problem = await api.Client.ProblemAsync("/versions?etat=servie", 400);

        Assert.Equal("etat", problem.Erreur().Text("parametre"));
    }
}
