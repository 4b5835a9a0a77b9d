using System.Globalization;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc.Suite;

/// <summary>The abstract tests of part 1 on what surrounds the features, by the numbers that the official suite gives them.</summary>
[Collection(SharedApi.Name)]
public sealed class SuiteCoreTests(ApiFactory api)
{
    [Fact]
    public async Task AT1_to_AT4_the_landing_page_is_there_and_leads_on()
    {
        var landing = await api.Client.JsonAsync("/ogc");

        Assert.NotEmpty(landing.Links("service-desc").Concat(landing.Links("service-doc")));
        Assert.NotEmpty(landing.Links("conformance"));
        Assert.NotEmpty(landing.Links("data"));
    }

    [Fact]
    public async Task AT5_and_AT6_the_definition_is_an_OpenAPI_3_0_document()
    {
        var document = await SuiteDocument.ReadAsync(api.Client);

        Assert.StartsWith("3.0.", document.Json.Text("openapi"), StringComparison.Ordinal);
        Assert.All(document.Json.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith("/", path.Name, StringComparison.Ordinal));
        var (parsed, diagnostic) = Microsoft.OpenApi.OpenApiDocument.Parse(document.Json.GetRawText(), "json");
        Assert.NotNull(parsed);
        Assert.Empty(diagnostic!.Errors);
        Assert.Equal(Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_0, diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task AT7_and_AT8_the_conformance_classes_are_texts_and_have_the_core()
    {
        var document = await SuiteDocument.ReadAsync(api.Client);
        Assert.Contains("/conformance", document.Paths);
        var classes = (await api.Client.JsonAsync(document.Url("/conformance"))).GetProperty("conformsTo");

        Assert.All(classes.EnumerateArray(), uri => Assert.Equal(JsonValueKind.String, uri.ValueKind));
        Assert.Contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", classes.EnumerateArray().Select(uri => uri.GetString()));
        Assert.Equal(classes.GetArrayLength(), classes.EnumerateArray().Select(uri => uri.GetString()).Distinct().Count());
    }

    [Fact]
    public async Task AT9_and_AT10_the_collections_say_their_form_their_systems_and_where_they_are()
    {
        var document = await SuiteDocument.ReadAsync(api.Client);
        var list = await api.Client.JsonAsync(document.Url("/collections"));

        AssertTyped(Assert.Single(list.Links("self")));
        Assert.Equal("text/html", Assert.Single(list.Links("alternate")).Text("type"));
        Assert.Equal(OgcReading.Crs84, list.GetProperty("crs")[0].GetString());
        Assert.All(list.GetProperty("collections").EnumerateArray(), collection =>
        {
            Assert.All(collection.Links("items"), AssertTyped);
            Assert.NotEmpty(collection.Links("items"));
            Assert.NotNull(collection.Child("extent"));
        });
    }

    [Fact]
    public async Task AT11_and_AT12_a_collection_is_what_the_list_says_of_it()
    {
        var document = await SuiteDocument.ReadAsync(api.Client);
        foreach (var listed in await document.CollectionsAsync(api.Client))
        {
            Assert.Contains($"/collections/{listed.Id}", document.Paths);
            var own = await api.Client.JsonAsync(document.Url($"/collections/{listed.Id}"));

            Assert.All(["id", "title", "description", "extent", "itemType"], name =>
                Assert.Equal(listed.Json.GetProperty(name).GetRawText(), own.GetProperty(name).GetRawText()));
            var links = own.GetProperty("links").EnumerateArray().Select(link => (link.Text("rel"), link.Text("type"), link.Text("href"))).ToList();
            Assert.All(listed.Json.GetProperty("links").EnumerateArray(), link => Assert.Contains((link.Text("rel"), link.Text("type"), link.Text("href")), links));
        }
    }

    [Fact]
    public async Task The_extent_of_a_collection_has_all_its_features()
    {
        var document = await SuiteDocument.ReadAsync(api.Client);
        foreach (var collection in await document.CollectionsAsync(api.Client))
        {
            var extent = collection.Json.GetProperty("extent");
            var box = extent.GetProperty("spatial").GetProperty("bbox")[0].EnumerateArray().Select(number => number.GetDouble()).ToArray();
            var interval = extent.GetProperty("temporal").GetProperty("interval")[0].EnumerateArray().Select(end => Day(end.GetString()!)).ToArray();
            var features = await api.Client.FeaturesAsync($"{collection.Items}?limit=10000");

            Assert.All(features.Select(feature => feature.Coordinates()).OfType<(double X, double Y)>(), point =>
                Assert.True(point.X >= box[0] && point.Y >= box[1] && point.X <= box[2] && point.Y <= box[3]));
            Assert.All(features.Select(feature => feature.GetProperty("properties").Text("date_maj")).OfType<string>(), day =>
                Assert.InRange(Day(day), interval[0], interval[1]));
        }

        static DateTime Day(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
    }

    private static void AssertTyped(JsonElement link)
    {
        Assert.False(string.IsNullOrEmpty(link.Text("type")));
        Assert.True(Uri.IsWellFormedUriString(link.Text("href"), UriKind.Absolute));
    }
}
