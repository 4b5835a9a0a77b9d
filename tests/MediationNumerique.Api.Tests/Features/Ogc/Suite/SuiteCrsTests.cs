using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc.Suite;

/// <summary>The abstract tests of part 2, coordinate systems, as the official suite runs them.</summary>
[Collection(SharedApi.Name)]
public sealed class SuiteCrsTests(ApiFactory api)
{
    private const string Unsupported = "http://www.opengis.net/def/crs/0/unsupported";

    [Fact]
    public async Task The_systems_of_a_collection_have_names_and_CRS84_is_one_as_is_that_of_the_data()
    {
        foreach (var (_, systems, json) in await CollectionsAsync())
        {
            Assert.All(systems, uri => Assert.Matches("^http://www.opengis.net/def/crs/[A-Z]+/[0-9.]+/[A-Z0-9]+$", uri));
            Assert.Contains(OgcReading.Crs84, systems);
            Assert.Contains(json.Text("storageCrs"), systems);
            Assert.Equal([OgcReading.Crs84, OgcReading.Wgs84, OgcReading.Mercator, OgcReading.Lambert], systems);
        }
    }

    [Fact]
    public async Task Each_system_is_answered_in_and_named_in_the_answer_features_and_feature_alike()
    {
        foreach (var (items, systems, _) in await CollectionsAsync())
        {
            var id = (await api.Client.FeaturesAsync($"{items}?limit=1"))[0].Text("id");
            foreach (var uri in systems)
            {
                await AssertCrsAsync($"{items}?limit=3&crs={Uri.EscapeDataString(uri)}", uri);
                await AssertCrsAsync($"{items}/{id}?crs={uri}", uri);
            }
            await AssertCrsAsync(items, OgcReading.Crs84);
            await AssertCrsAsync($"{items}/{id}", OgcReading.Crs84);
        }
    }

    [Fact]
    public async Task A_system_that_is_not_served_is_refused()
    {
        foreach (var (items, _, _) in await CollectionsAsync())
        {
            var id = (await api.Client.FeaturesAsync($"{items}?limit=1"))[0].Text("id");

            await api.Client.RefusedAsync($"{items}?crs={Unsupported}", "crs");
            await api.Client.RefusedAsync($"{items}/{id}?crs={Unsupported}", "crs");
            await api.Client.RefusedAsync($"{items}?bbox=4,45,5,46&bbox-crs={Unsupported}", "bbox-crs");
            await api.Client.RefusedAsync($"{items}?filter=en_ligne=true&filter-crs={Unsupported}", "filter-crs");
        }
    }

    [Fact]
    public async Task A_box_has_the_same_features_in_whatever_system_it_is_given()
    {
        foreach (var (items, _, _) in await CollectionsAsync())
        {
            var expected = await api.Client.IdsAsync($"{items}?bbox=4.7,45.6,5,45.9");

            Assert.NotEmpty(expected);
            Assert.Equal(expected, await api.Client.IdsAsync($"{items}?bbox=4.7,45.6,5,45.9&bbox-crs={OgcReading.Crs84}"));
            Assert.Equal(expected, await api.Client.IdsAsync($"{items}?bbox=45.6,4.7,45.9,5&bbox-crs={OgcReading.Wgs84}"));
            // Computed by PROJ.
            Assert.Equal(expected, await api.Client.IdsAsync($"{items}?bbox=523201.6,5716586.1,556597.5,5764310.5&bbox-crs={OgcReading.Mercator}"));
            Assert.Equal(
                await api.Client.IdsAsync($"{items}?bbox=177,-30,-170,0"),
                await api.Client.IdsAsync($"{items}?bbox=-30,177,0,-170&bbox-crs={OgcReading.Wgs84}"));
        }
    }

    private async Task AssertCrsAsync(string url, string uri)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.True(answer.IsSuccessStatusCode, url);
        Assert.Equal($"<{uri}>", Assert.Single(answer.Headers.GetValues("Content-Crs")));
    }

    private async Task<List<(string Items, List<string> Systems, JsonElement Json)>> CollectionsAsync()
    {
        var document = await SuiteDocument.ReadAsync(api.Client);
        var found = new List<(string, List<string>, JsonElement)>();
        foreach (var listed in await document.CollectionsAsync(api.Client))
        {
            var own = await api.Client.JsonAsync(document.Url($"/collections/{listed.Id}"));
            found.Add((listed.Items, [.. own.GetProperty("crs").EnumerateArray().Select(uri => uri.GetString()!)], own));
        }

        return found;
    }
}
