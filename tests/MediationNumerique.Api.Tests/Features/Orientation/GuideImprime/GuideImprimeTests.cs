using System.Net;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Features.Orientation.GuideImprime;

[Collection(SharedApi.Name)]
public sealed partial class GuideImprimeTests(ApiFactory api)
{
    [Theory]
    [InlineData("departement=69")]
    [InlineData("commune=69123")]
    [InlineData("epci=200046977")]
    public async Task All_places_of_the_territory_that_receive_the_public_are_in_it_once(string territoire)
    {
        var page = await PageAsync($"/guide?{territoire}");
        var lieux = (await api.Client.WalkAsync($"/v1/lieux?{territoire}&limite=1000"))
            .Where(lieu => !lieu.Texts("modalites_acces").Contains("Ce lieu n'accueille pas de public")).ToList();
        var names = Article().Matches(page).Select(match => match.Groups["nom"].Value).ToList();

        Assert.NotEmpty(lieux);
        Assert.Equal(lieux.Select(lieu => lieu.Text("nom")!).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, lieux.Count), Article().Matches(page).Select(match => int.Parse(match.Groups["numero"].Value, null)));
    }

    [Fact]
    public async Task Lists_by_need_and_the_index_lead_to_the_places()
    {
        var page = await PageAsync("/guide?departement=69");
        var ids = Regex.Matches(page, "id=\"(?<id>[^\"]+)\"").Select(match => match.Groups["id"].Value).ToList();
        var links = Regex.Matches(page, "href=\"#(?<id>[^\"]+)\"").Select(match => match.Groups["id"].Value).ToList();
        var categories = (await api.Client.ListAsync("/v1/lieux?departement=69&limite=1&facettes=services")).Facette("services");

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(links, link => Assert.Contains(link, ids));
        Assert.All(categories.Keys, category => Assert.Contains($">{category}</h3>", page));
        Assert.All(ids.Where(id => id.StartsWith("lieu-", StringComparison.Ordinal)), id => Assert.Contains(id, links));
        Assert.Contains("Guide du 1er mars 2026", page);
    }

    [Fact]
    public async Task Without_a_territory_it_says_how_to_choose_one()
    {
        var page = await PageAsync("/guide");
        var links = Regex.Matches(page, "href=\"(?<url>/guide\\?[^\"]+)\"").Select(match => match.Groups["url"].Value).ToList();

        Assert.True(links.Count > 10);
        foreach (var link in links)
        {
            Assert.Contains("Sommaire", await PageAsync(link));
        }
    }

    [Theory]
    [InlineData("departement=999", "departement")]
    [InlineData("commune=69123&epci=200046977", "commune")]
    [InlineData("departement=69&departement=38", "departement")]
    public async Task What_is_no_territory_is_refused_by_name(string query, string parametre) =>
        Assert.Equal(parametre, (await api.Client.ProblemAsync($"/guide?{query}", 400)).Erreur().Text("parametre"));

    [Fact]
    public async Task It_is_one_file_without_script()
    {
        var page = await PageAsync("/guide?departement=69");

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src=|href=\"http)", page);
    }

    private async Task<string> PageAsync(string url)
    {
        using var answer = await api.Client.GetAsync(url);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);

        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""<h4><span class="numero">(?<numero>\d+)</span> (?<nom>.*?)</h4>""")]
    private static partial Regex Article();
}
