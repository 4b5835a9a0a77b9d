using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What can be held of the documentation page without a browser.</summary>
[Collection(SharedApi.Name)]
public sealed partial class DocumentationPageTests(ApiFactory api)
{
    [Fact]
    public async Task It_loads_only_what_the_API_serves_and_the_browser_is_told_so()
    {
        using var answer = await api.Client.GetAsync("/documentation/index.html");
        var page = await answer.Content.ReadAsStringAsync();
        var loaded = Loaded().Matches(page).Select(m => m.Groups[1].Value).ToList();

        Assert.Contains("francais.js", loaded);
        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
        foreach (var path in loaded.Append("index.js"))
        {
            var address = new Uri(new Uri("http://localhost/documentation/"), path);
            using var file = await api.Client.GetAsync(address);

            Assert.Equal("localhost", address.Host);
            Assert.True(file.IsSuccessStatusCode, path);
        }
        Assert.StartsWith("default-src 'self';", Policy(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Policy(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("http", Policy(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("swagger-ui.css")]
    [InlineData("index.css")]
    [InlineData("francais.css")]
    public async Task Its_style_sheets_load_nothing(string file) => Assert.DoesNotMatch(
        """@import|url\((?!\s*["']?data:)""", await api.Client.GetStringAsync($"/documentation/{file}"));

    /// <summary>Swagger UI would otherwise send the contract's address to a validator on another host.</summary>
    [Fact]
    public async Task It_has_the_contract_from_the_API_and_nobody_validates_it()
    {
        var script = await api.Client.GetStringAsync("/documentation/index.js");
        var settings = JsonElement.Parse(Settings().Match(script).Groups[1].Value);

        Assert.Equal("v1.json", Assert.Single(settings.GetProperty("urls").EnumerateArray()).Text("url"));
        Assert.True(settings.GetProperty("tryItOutEnabled").GetBoolean());
        Assert.False(settings.TryGetProperty("validatorUrl", out _));
        Assert.Contains("configObject.validatorUrl = null;", script, StringComparison.Ordinal);
        Assert.DoesNotMatch("https?://", script[script.IndexOf("window.onload", StringComparison.Ordinal)..].Replace("https://github.com", "", StringComparison.Ordinal));
    }

    /// <summary>Else a later Swagger UI, with other words, would be half in English unnoticed.</summary>
    [Fact]
    public async Task Each_word_that_is_put_into_French_is_one_of_Swagger_UI()
    {
        var words = (await WordsAsync()).Select(word => word.English).ToList();
        var bundle = await api.Client.GetStringAsync("/documentation/swagger-ui-bundle.js")
            + await api.Client.GetStringAsync("/documentation/swagger-ui-standalone-preset.js");

        Assert.All(["Authorize", "Try it out ", "Execute", "Responses", "Parameters", "Cancel", "Clear", "Schemas"], word => Assert.Contains(word, words));
        Assert.All(words, word => Assert.True(
            bundle.Contains($"\"{word}\"", StringComparison.Ordinal) || bundle.Contains($"<i>{word}</i>", StringComparison.Ordinal), word));
    }

    /// <summary>The script watches the page: it would put its own French into French for ever.</summary>
    [Fact]
    public async Task No_word_of_the_French_is_one_to_put_into_French()
    {
        var words = await WordsAsync();

        Assert.Empty(words.Select(word => word.French.Trim()).Intersect(words.Select(word => word.English.Trim())));
    }

    [Fact]
    public async Task What_is_tried_first_finds_something_and_is_short()
    {
        var contract = await api.Client.JsonAsync("/documentation/v1.json");
        var lists = contract.GetProperty("paths").EnumerateObject()
            .Where(path => !path.Name.Contains('{', StringComparison.Ordinal) && path.Value.TryGetProperty("get", out _))
            .Where(path => !path.Name.EndsWith(".csv", StringComparison.Ordinal) && !path.Name.EndsWith(".ndjson", StringComparison.Ordinal))
            // The method of orientation, and the sheet for a person, are no lists.
            .Where(path => !path.Name.StartsWith("/v1/orientation/", StringComparison.Ordinal));

        foreach (var (path, operation) in lists.Select(path => (path.Name, path.Value.GetProperty("get"))))
        {
            var filled = operation.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.Child("example") is not null).ToList();
            var query = string.Join('&', filled.Select(parameter => $"{parameter.Text("name")}={parameter.GetProperty("example")}"));
            var page = await api.Client.JsonAsync($"{path}?{query}");

            Assert.All(filled, parameter => Assert.True(parameter.Text("name") is "limite" || path == "/v1/orientation"));
            // What maps read is no list of results.
            Assert.InRange(page.Child("resultats")?.GetArrayLength() ?? 0, path is "/v1/changements" or "/v1/tuiles.json" or "/v1/grappes" || path.EndsWith(".geojson", StringComparison.Ordinal) ? 0 : 1, 10);
        }
        Assert.DoesNotContain(contract.GetProperty("components").GetProperty("schemas").EnumerateObject(), schema =>
            schema.Value.Child("enum") is not null && schema.Value.Child("example") is not null);
        Assert.Contains("(/guides)", contract.GetProperty("info").Text("description"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<(string English, string French)>> WordsAsync() =>
        [.. Word().Matches(await api.Client.GetStringAsync("/documentation/francais.js")).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    [GeneratedRegex("""(?:src|<link[^>]*? href)=['"]([^'"]+)['"]""")]
    private static partial Regex Loaded();

    [GeneratedRegex(@"configObject = (\{.+\});")]
    private static partial Regex Settings();

    [GeneratedRegex("""^    "(.+?)": "(.+)",?$""", RegexOptions.Multiline)]
    private static partial Regex Word();
}
