using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>The requests that QGIS makes when a layer is added, moved over and filtered, in their order, with what it reads out of each answer.</summary>
[Collection(SharedApi.Name)]
public sealed class QgisTests(ApiFactory api)
{
    private const string Relations = "http://www.opengis.net/def/rel/ogc/1.0/";

    [Fact]
    public async Task A_layer_is_added_with_its_fields_and_read_whole()
    {
        var landing = await ReadAsync("/ogc", "application/json");
        var definition = landing.Links("service-desc").First(link => link.Text("type")!.EndsWith("openapi+json;version=3.0", StringComparison.Ordinal));
        var limit = (await ReadAsync(definition.Text("href")!, definition.Text("type")!))
            .GetProperty("components").GetProperty("parameters").GetProperty("limit").GetProperty("schema");
        var pageSize = Math.Min(Math.Max(1000, limit.GetProperty("default").GetInt32()), limit.GetProperty("maximum").GetInt32());
        Assert.Equal(1000, pageSize);

        // Addresses are put together from here on.
        var collections = Assert.Single(landing.Links("data")).Text("href")!;
        var collection = await ReadAsync($"{collections}/services", "application/json");
        Assert.Contains(OgcReading.Crs84, collection.GetProperty("crs").EnumerateArray().Select(uri => uri.GetString()));
        var schema = await ReadAsync(Assert.Single(collection.Links($"{Relations}schema")).Text("href")!, "application/schema+json");
        Assert.Contains(schema.GetProperty("properties").EnumerateObject(), p => p.Value.Text("x-ogc-role") == "primary-geometry" && p.Value.Text("format") == "geometry-point");
        await ReadAsync($"{collections}/services/queryables", "application/schema+json");
        var guessed = await ReadAsync($"{collections}/services/items?limit=10", "application/geo+json, application/json");
        Assert.Single(guessed.GetProperty("features").EnumerateArray().Select(f => string.Join(',', f.GetProperty("properties").EnumerateObject().Select(p => p.Name))).Distinct());
        Assert.All(guessed.GetProperty("features").EnumerateArray().SelectMany(f => f.GetProperty("properties").EnumerateObject()), p =>
            Assert.True(p.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)));
        var counted = await ReadAsync($"{collections}/services/items?limit=1", "application/geo+json, application/json");

        Assert.Equal(counted.GetProperty("numberMatched").GetInt32(), await WalkAsync($"{collections}/services/items?limit={pageSize}"));
        Assert.Equal(api.Offers.Services.Count, counted.GetProperty("numberMatched").GetInt32());
    }

    [Theory]
    [InlineData("bbox=-180,-90,180,90")]
    [InlineData("bbox=4.7,45.6,5,45.9")]
    [InlineData("datetime=0000-01-01T00:00:00Z/2022-06-30T00:00:00Z")]
    [InlineData("datetime=2022-06-30T00:00:00Z/9999-12-31T00:00:00Z")]
    [InlineData("departement=69&en_ligne=false")]
    [InlineData("filter=(%22departement%22%20%3D%20%2769%27)%20AND%20(%22nom%22%20LIKE%20%27M%25%27)&filter-lang=cql2-text")]
    [InlineData("bbox=4.7,45.6,5,45.9&bbox-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84&crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84")]
    public async Task A_layer_is_moved_over_and_filtered(string query)
    {
        var first = await ReadAsync($"{OgcReading.Lieux}?limit=1000&{query}", "application/geo+json, application/json");

        Assert.NotEmpty(first.GetProperty("features").EnumerateArray());
        Assert.Equal(first.GetProperty("numberMatched").GetInt32(), await WalkAsync($"{OgcReading.Lieux}?limit=20&{query}"));
    }

    [Fact]
    public async Task The_equality_filters_that_it_sends_are_those_that_the_definition_has_under_the_literal_path()
    {
        var definition = await ReadAsync("/ogc/api", "application/vnd.oai.openapi+json;version=3.0");
        var parameters = definition.GetProperty("paths").GetProperty("/collections/lieux/items").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().Where(p => p.Child("$ref") is null).ToList();
        var queryables = (await ReadAsync("/ogc/collections/lieux/queryables", "application/schema+json")).GetProperty("properties").EnumerateObject().Select(p => p.Name);

        Assert.Equal([.. queryables.Where(name => name != "geometry").Order()], parameters.Select(p => p.Text("name")!).Order());
        Assert.All(parameters, p => Assert.True(p.Text("style") == "form" && p.GetProperty("explode").ValueKind is JsonValueKind.False));
        Assert.Equal("string", parameters.Single(p => p.Text("name") == "departement").GetProperty("schema").Text("type"));
    }

    /// <summary>What it adds to the user's address goes with every request, and comes back in the links.</summary>
    private async Task<int> WalkAsync(string url)
    {
        var count = 0;
        for (string? next = url; next is not null;)
        {
            var page = await ReadAsync(next, "application/geo+json, application/json");
            count += page.GetProperty("features").GetArrayLength();
            next = page.Links("next").FirstOrDefault(link => link.Text("type") == "application/geo+json") is { ValueKind: JsonValueKind.Object } link ? link.Text("href") : null;
            Assert.True(next is null || page.GetProperty("features").GetArrayLength() > 0);
        }

        return count;
    }

    private async Task<JsonElement> ReadAsync(string url, string accept)
    {
        using var answer = await api.Client.GetAsync(url, accept);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {answer.StatusCode}");

        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }
}
