namespace MediationNumerique.Api.Tests.Web.Versions;

/// <summary>What answers say once a version is deprecated.</summary>
public sealed class DeprecatedVersionTests(TwoVersionsApi api) : IClassFixture<TwoVersionsApi>
{
    [Theory]
    [InlineData("/v0/lieux")]
    [InlineData("/V0/lieux?q=%C3%A9t%C3%A9")]
    public async Task Its_answers_say_since_when_until_when_and_where_it_is_written(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal("un vieux lieu", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["1"], answer.Headers.GetValues("api-supported-versions"));
        Assert.Equal(["0"], answer.Headers.GetValues("api-deprecated-versions"));
        Assert.Equal(["@1767225600"], answer.Headers.GetValues("Deprecation"));
        Assert.Equal(["Fri, 01 Jan 2027 00:00:00 GMT"], answer.Headers.GetValues("Sunset"));
        Assert.Equal(
            ["<https://api.example/versions>; rel=\"deprecation\"", "<https://api.example/versions>; rel=\"sunset\""],
            answer.Headers.GetValues("Link").Order());
    }

    [Fact]
    public async Task An_address_that_does_not_exist_under_it_names_the_versions_too()
    {
        using var answer = await api.Client.GetAsync("/v0/ecoles/%C3%A9t%C3%A9");

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal(["1"], answer.Headers.GetValues("api-supported-versions"));
        Assert.Equal(["0"], answer.Headers.GetValues("api-deprecated-versions"));
    }

    [Fact]
    public async Task The_answers_of_another_version_name_it_and_are_not_deprecated_themselves()
    {
        using var answer = await api.Client.GetAsync("/v1/lieux");

        Assert.Equal("un lieu", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["1"], answer.Headers.GetValues("api-supported-versions"));
        Assert.Equal(["0"], answer.Headers.GetValues("api-deprecated-versions"));
        Assert.All(["Deprecation", "Sunset", "Link"], name => Assert.False(answer.Headers.Contains(name), name));
    }

    [Fact]
    public async Task The_resource_has_it_after_the_one_that_goes_on_with_its_dates()
    {
        var versions = (await api.Client.ListAsync("/versions")).Resultats;

        Assert.Equal(["1", "0"], versions.Select(version => version.Text("version")));
        Assert.Equal(["servie", "depreciee"], versions.Select(version => version.Text("etat")));
        Assert.Equal(
            ("2026-01-01", "2027-01-01", "1"),
            (versions[1].Text("date_depreciation"), versions[1].Text("date_retrait"), versions[1].Text("remplacee_par")));
    }

    [Fact]
    public async Task A_version_that_does_not_exist_is_told_both_and_which_one_ends()
    {
        var problem = await api.Client.ProblemAsync("/v9/lieux", 404);

        Assert.Contains("Versions servies : /v0 (dépréciée), /v1.", problem.Text("detail"), StringComparison.Ordinal);
    }
}
