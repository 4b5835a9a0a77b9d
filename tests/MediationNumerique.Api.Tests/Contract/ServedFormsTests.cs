using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What tools ask for beside the contract itself.</summary>
[Collection(SharedApi.Name)]
public sealed class ServedFormsTests(ApiFactory api)
{
    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData("v1.json", "application/json", "\"openapi\": \"3.0.")]
    [InlineData("v1.yaml", "application/yaml", "openapi: 3.0.")]
    [InlineData("v1-3.1.json", "application/json", "\"openapi\": \"3.1.")]
    [InlineData("v1-3.1.yaml", "application/yaml", "openapi: '3.1.")]
    [InlineData("ogc.json", "application/vnd.oai.openapi+json", "\"openapi\":")]
    public async Task The_contract_is_served_in_two_versions_and_two_notations(string file, string type, string beginning)
    {
        using var answer = await _client.GetAsync($"/openapi/{file}");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(beginning, text.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("instance.invalid", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_the_instance_that_serves_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { Host = "lieux.example" } };
        using var answer = await _client.SendAsync(request);
        var document = JsonElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal("http://lieux.example", document.GetProperty("servers")[0].Text("url"));
        Assert.Equal("http://lieux.example/conditions", document.GetProperty("info").Text("termsOfService"));
    }

    [Fact]
    public async Task Each_resource_has_a_JSON_Schema_that_stands_alone()
    {
        foreach (var name in new[] { "lieu", "service", "structure", "lieudeclare", "probleme" })
        {
            var schema = await _client.JsonAsync($"/openapi/schemas/{name}.json");
            var text = schema.GetRawText();

            Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.Text("$schema"));
            Assert.DoesNotContain("#/components/", text, StringComparison.Ordinal);
            Assert.All(
                Regex.Matches(text, "\"#/\\$defs/(\\w+)\"").Select(match => match.Groups[1].Value),
                definition => Assert.True(schema.GetProperty("$defs").TryGetProperty(definition, out var found) && found.ValueKind is JsonValueKind.Object));
        }
        using var absent = await _client.GetAsync("/openapi/schemas/rien.json");
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
    }

    /// <summary>RFC 9727.</summary>
    [Fact]
    public async Task The_catalogue_of_APIs_has_no_dead_link()
    {
        using var answer = await _client.GetAsync("/.well-known/api-catalog");
        var linkset = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("linkset");
        var links = linkset.EnumerateArray().SelectMany(entry => entry.EnumerateObject())
            .SelectMany(relation => relation.Value.ValueKind is JsonValueKind.String ? [relation.Value.GetString()!] : relation.Value.EnumerateArray().Select(link => link.Text("href")!))
            .Distinct().ToList();

        Assert.Equal("application/linkset+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(links.Count >= 8);
        foreach (var link in links)
        {
            using var followed = await _client.GetAsync(new Uri(link).PathAndQuery);
            Assert.True(followed.IsSuccessStatusCode, link);
        }
    }

    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1/versions")]
    public async Task Where_people_look_first_there_is_the_contract_s_address(string path) =>
        Assert.EndsWith("/openapi/v1.json", (await _client.JsonAsync(path)).GetProperty("resultats")[0].Text("contrat"), StringComparison.Ordinal);

    [Fact]
    public async Task A_version_in_a_header_is_refused_as_in_the_query()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/lieux") { Headers = { { "api-version", "2" } } };
        using var answer = await _client.SendAsync(request);

        Assert.Equal("api-version", (await answer.ProblemAsync(400)).GetProperty("erreurs")[0].Text("parametre"));
    }

    [Fact]
    public async Task A_slash_in_an_id_is_explained()
    {
        var problem = await _client.ProblemAsync("/v1/sources/demonstration/services/bi%C3%A8vre/cv", 404);

        Assert.Contains("bi%C3%A8vre%2Fcv", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_types_of_problems_are_JSON_for_who_prefers_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/problemes") { Headers = { Accept = { new("application/json") } } };
        using var answer = await _client.SendAsync(request);
        var types = JsonElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Contains("parametres-invalides", types.EnumerateArray().Select(type => type.Text("code")));
        Assert.Equal("text/html", (await _client.GetAsync("/problemes")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_detail_tells_the_first_error_and_how_many_follow()
    {
        var detail = (await _client.ProblemAsync("/v1/lieux?frais=gratui&limite=0&q=a", 400)).Text("detail")!;

        Assert.Contains("« gratui » n’est pas une valeur acceptée", detail, StringComparison.Ordinal);
        Assert.EndsWith("Et une autre erreur : voyez la liste « erreurs ».", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cursor_alone_gives_the_page_that_the_link_gives()
    {
        foreach (var list in new[] { "/v1/lieux?limite=2&departement=69", "/v1/territoires?q=saint&limite=3" })
        {
            var links = (await _client.JsonAsync(list)).GetProperty("liens");
            var byCursor = await _client.GetStringAsync($"{list}&curseur={links.Text("curseur")}");

            Assert.Equal(await _client.GetStringAsync(links.Text("suivant")), byCursor);
        }
        var changes = (await _client.JsonAsync("/v1/changements")).GetProperty("liens");
        Assert.Equal(await _client.GetStringAsync(changes.Text("suivant")), await _client.GetStringAsync($"/v1/changements?apres={changes.Text("curseur")}"));
    }

    /// <summary>What the contract gives as the default is what is done without it.</summary>
    [Theory]
    [InlineData("/v1/lieux?", "limite=50")]
    [InlineData("/v1/lieux?", "format=json")]
    [InlineData("/v1/lieux?pres_de=45.75,4.85&", "rayon=20")]
    [InlineData("/v1/territoires?q=lyon&", "limite=20")]
    [InlineData("/v1/grappes?", "zoom=5")]
    [InlineData("/v1/orientation?pres_de_commune=69266&besoins=caf&", "mobilite_km=10")]
    [InlineData("/v1/orientation?pres_de_commune=69266&besoins=caf&", "a_distance=accepte")]
    [InlineData("/v1/orientation?pres_de_commune=69266&besoins=caf&", "limite=10")]
    public async Task A_default_is_what_is_done_without_it(string path, string parameter)
    {
        static string WithoutLinks(string json) => Regex.Replace(json, "\"liens\":\\{.*?\\}", "");

        Assert.Equal(WithoutLinks(await _client.GetStringAsync(path.TrimEnd('?', '&'))), WithoutLinks(await _client.GetStringAsync(path + parameter)));
    }
}
