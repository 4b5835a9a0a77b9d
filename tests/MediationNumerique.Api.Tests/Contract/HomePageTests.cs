using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

[Collection(SharedApi.Name)]
public sealed partial class HomePageTests(ApiFactory api)
{
    [Fact]
    public async Task Its_three_queries_find_real_places()
    {
        var queries = Query().Matches(await api.Client.GetStringAsync("/")).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();

        Assert.Equal(3, queries.Count);
        foreach (var query in queries)
        {
            using var answer = JsonDocument.Parse(await api.Client.GetStringAsync($"{query}&sources=hinaura"));

            Assert.True(answer.RootElement.GetProperty("total").GetInt32() > 0, query);
        }
    }

    [Fact]
    public async Task It_says_how_much_the_API_holds_now()
    {
        var page = await api.Client.GetStringAsync("/");
        using var lieux = JsonDocument.Parse(await api.Client.GetStringAsync("/v1/lieux?limite=1"));

        Assert.Contains($"<dt>Lieux</dt><dd>{lieux.RootElement.GetProperty("total").GetInt32()}</dd>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documentation/index.html")]
    public async Task No_page_loads_anything_from_another_host(string path)
    {
        var page = await api.Client.GetStringAsync(path);

        Assert.DoesNotMatch("""(src|<link[^>]+href)="(https?:)?//""", page);
    }

    [GeneratedRegex("""<a href="(/v1/[^"]*\?[^"]*)">""")]
    private static partial Regex Query();
}
