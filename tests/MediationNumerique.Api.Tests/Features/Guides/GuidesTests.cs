using System.Net.Http.Headers;
using System.Text.Json;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Features.Guides;

/// <summary>Whoever follows a guide on the embedded data gets what it says: each of its requests is read from the page and run.</summary>
[Collection(WrittenApi.Name)]
public sealed class GuidesTests(WritableApi api)
{
    private const string Source = "mon-territoire";

    [Fact]
    public async Task There_is_a_guide_for_each_kind_of_reader_and_each_has_requests_to_run()
    {
        var paths = await ServedGuide.PathsAsync(api.Client);

        Assert.Equal(["/guides/cartographes", "/guides/logiciels", "/guides/producteurs"], paths);
        foreach (var path in paths)
        {
            var guide = await ServedGuide.ReadAsync(api.Client, path);

            Assert.True(guide.Queries.Count + guide.Commands.Count >= 8, path);
        }
    }

    [Theory]
    [InlineData("cartographes")]
    [InlineData("logiciels")]
    [InlineData("producteurs")]
    public async Task Every_query_of_a_guide_finds_something(string slug)
    {
        var guide = await ServedGuide.ReadAsync(api.Client, $"/guides/{slug}");
        foreach (var (url, status) in guide.Queries)
        {
            using var answer = await api.Client.GetAsync(url);
            var body = await answer.Content.ReadAsStringAsync();

            Assert.True((int)answer.StatusCode == status, $"{url}: {(int)answer.StatusCode} {body}");
            if (answer.Content.Headers.ContentType?.MediaType is "text/csv" or "text/html" or "text/plain")
            {
                Assert.True(body.Count(c => c == '\n') > 1, url);
                continue;
            }
            AssertFound(url, JsonElement.Parse(body));
        }
    }

    [Theory]
    [InlineData("cartographes")]
    [InlineData("logiciels")]
    [InlineData("producteurs")]
    public async Task Every_command_of_a_guide_works_in_its_order(string slug)
    {
        var guide = await ServedGuide.ReadAsync(api.Client, $"/guides/{slug}");
        var variables = new Dictionary<string, string> { ["JETON"] = api.Token([Source], [Portees.LieuxEcrire]) };
        foreach (var text in guide.Commands)
        {
            using var request = CurlCommand.Parse(text, variables, guide.Files).ToMessage();
            using var answer = await api.Client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();

            Assert.True(answer.IsSuccessStatusCode, $"{text}: {(int)answer.StatusCode} {body}");
            if (answer.Content.Headers.ContentType?.MediaType == "application/json")
            {
                var json = JsonElement.Parse(body);
                AssertFound(text, json);
                Remember(json, variables);
            }
        }
    }

    [Fact]
    public async Task The_body_that_the_producers_guide_shows_is_accepted_once_its_host_is_allowed()
    {
        var guide = await ServedGuide.ReadAsync(api.Client, "/guides/producteurs");
        var (path, body) = Assert.Single(guide.Bodies);
        var token = api.Token([Source], [Portees.LieuxEcrire]);
        using var refused = await api.SendAsync(HttpMethod.Put, path, token, WritableApi.Content(body, "application/json"));
        var allowed = body.Replace("donnees.example", WritableApi.AllowedHost, StringComparison.Ordinal);
        using var accepted = await api.SendAsync(HttpMethod.Put, path, token, WritableApi.Content(allowed, "application/json"));

        Assert.Equal("hote-non-autorise", (await refused.ProblemAsync(422)).Erreur().Text("code"));
        Assert.True(accepted.IsSuccessStatusCode);
    }

    [Fact]
    public async Task What_the_producers_guide_says_of_its_file_is_what_the_report_says()
    {
        var guide = await ServedGuide.ReadAsync(api.Client, "/guides/producteurs");
        using var request = CurlCommand.Parse(guide.Commands[1], new Dictionary<string, string>(), guide.Files).ToMessage();
        using var answer = await api.Client.SendAsync(request);
        var validation = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.True(validation.GetProperty("recevable").GetBoolean());
        Assert.StartsWith("2 lieux pris", validation.GetProperty("resume").Text("phrase"), StringComparison.Ordinal);
        Assert.Contains(validation.GetProperty("rapport").EnumerateArray(), remarque => remarque.TryGetProperty("valeur_retenue", out _));
    }

    [Fact]
    public async Task The_pages_and_the_entity_tag_of_the_cartographers_guide_are_as_it_says()
    {
        var guide = await ServedGuide.ReadAsync(api.Client, "/guides/cartographes");
        var paged = Assert.Single(guide.Queries, query => query.Url.Contains("limite=20", StringComparison.Ordinal)).Url;
        using var first = await api.Client.GetAsync(CurlCommand.Parse(Assert.Single(guide.Commands), new Dictionary<string, string>(), guide.Files).Url);
        using var again = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var unchanged = await api.Client.SendAsync(again);

        Assert.Equal(304, (int)unchanged.StatusCode);
        Assert.NotNull((await api.Client.ListAsync(paged)).Suivant);
        await api.Client.WalkAsync(paged);
    }

    [Fact]
    public async Task A_guide_that_does_not_exist_is_a_problem() => await api.Client.ProblemAsync("/guides/cartographe", 404);

    /// <summary>A list has results; the start of the change feed, an address to follow.</summary>
    private static void AssertFound(string request, JsonElement json)
    {
        if (json.Child("a_jour") is not null)
        {
            Assert.NotNull(json.GetProperty("liens").Text("suivant"));
        }
        else if (json.Child("resultats") is { } found)
        {
            Assert.True(found.GetArrayLength() > 0, $"{request}: nothing is found");
        }
    }

    /// <summary>The import whose id the reader is told to copy.</summary>
    private static void Remember(JsonElement json, Dictionary<string, string> variables)
    {
        if (json.Child("resultats") is { } found && found[0].Child("etat") is not null)
        {
            variables["IMPORT"] = found[0].Text("id")!;
        }
    }
}
