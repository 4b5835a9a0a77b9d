using System.Net;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>The pages for people: from any of them the others can be reached, and no link is dead.</summary>
[Collection(SharedApi.Name)]
public sealed partial class PagesTests(ApiFactory api)
{
    private static readonly string[] s_everywhere = ["/", "/guides", "/documentation", "/problemes"];

    /// <summary>A sheet and a guide are carried away: what they lead to cannot be clicked.</summary>
    private static bool IsForPaper(string path) =>
        path.StartsWith("/v1/orientation/fiche", StringComparison.Ordinal) || path.StartsWith("/guide?", StringComparison.Ordinal);

    [Fact]
    public async Task All_pages_are_reached_from_the_home_page_and_no_link_is_dead()
    {
        var seen = new HashSet<string> { "/" };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var path))
        {
            using var answer = await api.Client.GetAsync(path);
            Assert.True((int)answer.StatusCode is 200 or 400, $"{path}: {answer.StatusCode}");
            var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html" && !path.StartsWith("/documentation", StringComparison.Ordinal) && path.Split('?')[0] != "/carte"
                && !IsForPaper(path);
            var links = isPage ? Links(await answer.Content.ReadAsStringAsync()) : [];

            Assert.True(!isPage || s_everywhere.All(links.Contains), $"{path} does not lead everywhere");
            foreach (var link in links.Where(seen.Add))
            {
                waiting.Enqueue(link);
            }
        }

        Assert.All(ProblemType.All, type => Assert.Contains($"/problemes/{type.Slug}", seen));
        Assert.All(ErrorCodes.All, error => Assert.Contains($"/erreurs/{error.Code}", seen));
        Assert.All(["/guides/cartographes", "/guides/logiciels", "/guides/producteurs", "/llms.txt", "/conditions", "/openapi/v1.json"], page => Assert.Contains(page, seen));
    }

    [Fact]
    public async Task Every_type_of_problem_of_the_contract_has_its_page()
    {
        var contract = await api.Client.JsonAsync("/openapi/v1.json");
        var types = contract.GetProperty("components").GetProperty("schemas").GetProperty("CodeProbleme").GetProperty("enum").EnumerateArray()
            .Select(code => $"/problemes/{code.GetString()}").ToList();

        Assert.NotEmpty(types);
        foreach (var path in types)
        {
            using var answer = await api.Client.GetAsync(path);

            Assert.True(answer.StatusCode is HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task Each_code_is_explained_in_JSON_too_and_an_unknown_one_is_said_to_be()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/erreurs/siret-tableur") { Headers = { { "Accept", "application/json" } } };
        using var answer = await api.Client.SendAsync(request);
        var error = await answer.JsonAsync(HttpStatusCode.OK);
        using var unknown = await api.Client.GetAsync("/erreurs/siret");

        Assert.Equal("siret-tableur", error.Text("code"));
        Assert.EndsWith("/erreurs/siret-tableur", error.Text("type"), StringComparison.Ordinal);
        Assert.Contains("fichier d’origine", error.Text("explication"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static List<string> Links(string page) => [.. Link().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    [GeneratedRegex("""<a [^>]*?href="(/[^"]*)""")]
    private static partial Regex Link();
}
