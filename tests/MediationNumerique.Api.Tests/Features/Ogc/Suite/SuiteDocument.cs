using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc.Suite;

/// <summary>
/// The API as the official suite for OGC API Features 1.0 (parts 1 and 2) finds it: from the landing page to the OpenAPI
/// document, and from its paths, servers and parameters to everything else.
/// </summary>
internal sealed class SuiteDocument(JsonElement document)
{
    /// <summary>The suite compares the link's type with this, sign by sign but for spaces.</summary>
    private const string OpenApiType = "application/vnd.oai.openapi+json;version=3.0";

    public string Server { get; } = document.GetProperty("servers")[0].Text("url")!;

    public IReadOnlyList<string> Paths { get; } = [.. document.GetProperty("paths").EnumerateObject().Select(path => path.Name)];

    public JsonElement Json => document;

    public static async Task<SuiteDocument> ReadAsync(HttpClient client)
    {
        var landing = await client.JsonAsync("/ogc");
        var link = Assert.Single(landing.Links("service-desc"), link => link.Text("type")!.Replace(" ", "", StringComparison.Ordinal) == OpenApiType);
        using var answer = await client.GetAsync(link.Text("href")!, OpenApiType);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("application/vnd.oai.openapi+json", answer.Content.Headers.ContentType!.MediaType);

        return new(JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync()));
    }

    public string Url(string path) => Server + path;

    /// <summary>The collections of features, with the link to their features that the suite would take.</summary>
    public async Task<IReadOnlyList<SuiteCollection>> CollectionsAsync(HttpClient client)
    {
        Assert.Contains("/collections", Paths);
        var list = await client.JsonAsync(Url("/collections"));
        var collections = list.GetProperty("collections").EnumerateArray().Where(c => c.Text("itemType") is null or "feature").Take(20)
            .Select(c => new SuiteCollection(c.Text("id")!, c, Assert.Single(c.Links("items"), link => link.Text("type") == "application/geo+json").Text("href")!))
            .ToList();
        Assert.Equal(2, collections.Count);

        return collections;
    }

    /// <summary>A parameter of a path, with its reference followed.</summary>
    public JsonElement Parameter(string path, string name) => Assert.Single(
        document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray().Select(Resolve),
        parameter => parameter.Text("name") == name);

    private JsonElement Resolve(JsonElement node)
    {
        foreach (var name in node.Text("$ref")?.Split('/').Skip(1) ?? [])
        {
            node = node.ValueKind is JsonValueKind.Object && node.Text("$ref") is not null ? document.GetProperty(name) : node.GetProperty(name);
        }

        return node;
    }
}

/// <param name="Id">Its name.</param>
/// <param name="Json">What the list says of it.</param>
/// <param name="Items">Where its features are.</param>
internal sealed record SuiteCollection(string Id, JsonElement Json, string Items)
{
    public string Path => $"/collections/{Id}/items";
}
