using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>The forms of answers, how they are chosen, and how they are kept.</summary>
[Collection(SharedApi.Name)]
public sealed partial class FormsTests(ApiFactory api)
{
    public static TheoryData<string, string> Answers => new()
    {
        { "/ogc", "application/json" },
        { "/ogc/conformance", "application/json" },
        { "/ogc/api", "application/vnd.oai.openapi+json" },
        { "/ogc/collections", "application/json" },
        { "/ogc/collections/lieux", "application/json" },
        { "/ogc/collections/lieux/queryables", "application/schema+json" },
        { "/ogc/collections/services/schema", "application/schema+json" },
        { OgcReading.Lieux, "application/geo+json" },
        { $"{OgcReading.Services}?limit=5&departement=69", "application/geo+json" },
        { $"{OgcReading.Lieux}/{{id}}", "application/geo+json" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_is_JSON_or_a_page_as_it_is_asked_for(string url, string json)
    {
        url = Address(url);
        var form = $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}f=";
        var types = new[]
        {
            await TypeAsync(url, ""), await TypeAsync(url, "*/*"), await TypeAsync(url, json), await TypeAsync(url, "application/json"),
            await TypeAsync(url, "text/html;q=0.5, application/json"), await TypeAsync($"{form}json", "text/html"), await TypeAsync(url, "application/*"),
        };

        Assert.All(types, type => Assert.Equal(json, type));
        Assert.Equal("text/html", await TypeAsync(url, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        Assert.Equal("text/html", await TypeAsync($"{form}html", json));
        await api.Client.RefusedAsync($"{form}xml", "f");
        using var none = await api.Client.GetAsync(url, "image/png");
        Assert.Contains("f=html", (await none.ProblemAsync(406)).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_has_a_tag_that_tells_its_forms_apart_and_spares_a_second_sending(string url, string json)
    {
        url = Address(url);
        using var first = await api.Client.GetAsync(url, json);
        using var page = await api.Client.GetAsync(url, "text/html");
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await api.Client.SendAsync(request);
        using var head = await api.Client.SendAsync(new(HttpMethod.Head, url));

        Assert.NotEqual(first.Headers.ETag, page.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["Accept", "Accept-Encoding"], first.Headers.Vary);
        Assert.Equal("public, max-age=60, stale-while-revalidate=600", Assert.Single(first.Headers.GetValues("Cache-Control")));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_of_any_site_may_read_features_and_their_system()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, OgcReading.Lieux);
        request.Headers.Add("Origin", "https://carte.example");
        using var answer = await api.Client.SendAsync(request);

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("Content-Crs", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_landing_page_every_page_is_reached_and_none_is_dead()
    {
        var (seen, waiting) = (new HashSet<string> { "/ogc?f=html" }, new Queue<string>(["/ogc?f=html"]));
        while (waiting.TryDequeue(out var url))
        {
            using var answer = await api.Client.GetAsync(url);
            Assert.True(answer.IsSuccessStatusCode, url);
            var isPage = answer.Content.Headers.ContentType!.MediaType == "text/html";
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(!isPage || !text.Contains("<script", StringComparison.Ordinal), url);
            foreach (var link in isPage && seen.Count < 150 ? Link().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)) : [])
            {
                if (seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.All(
            ["/conformance?f=html", "/api?f=html", "/collections/lieux/items?f=html", "/collections/services/queryables?f=html", "/collections/lieux/schema?f=html"],
            page => Assert.Contains($"http://localhost/ogc{page}", seen));
    }

    [Fact]
    public async Task The_page_of_features_shows_each_in_a_list_and_on_a_map()
    {
        var url = $"{OgcReading.Lieux}?departement=69&limit=20";
        var features = await api.Client.FeaturesAsync(url);
        var page = await api.Client.GetStringAsync($"{url}&f=html");

        Assert.Equal(features.Count(feature => feature.Coordinates() is not null), Point().Count(page));
        Assert.All(features, feature =>
        {
            Assert.Contains($"/items/{feature.Text("id")}?f=html\"", page, StringComparison.Ordinal);
            Assert.Contains(WebUtility.HtmlEncode(feature.GetProperty("properties").Text("nom")!), page, StringComparison.Ordinal);
        });
        Assert.Contains("rel=\"next\"", page, StringComparison.Ordinal);
        Assert.Contains("52 en tout", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_leaves_in_parts_and_arrives_whole()
    {
        using var answer = await api.Client.GetAsync($"{OgcReading.Services}?limit=10000", HttpCompletionOption.ResponseHeadersRead);
        var page = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal(api.Offers.Services.Count, page.GetProperty("features").GetArrayLength());
    }

    private string Address(string url) => url.Replace("{id}", api.Offers.Lieux[0].Id, StringComparison.Ordinal);

    private async Task<string> TypeAsync(string url, string accept)
    {
        using var answer = await api.Client.GetAsync(url, accept);
        Assert.True(answer.IsSuccessStatusCode, $"{url} {accept}: {answer.StatusCode}");

        return answer.Content.Headers.ContentType!.MediaType!;
    }

    [GeneratedRegex("<a [^>]*?href=\"(http://localhost/ogc[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<circle [^>]*r=\"5\"><title>")]
    private static partial Regex Point();
}
