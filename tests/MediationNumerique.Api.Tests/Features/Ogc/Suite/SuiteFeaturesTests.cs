using System.Globalization;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc.Suite;

/// <summary>The abstract tests of part 1 on the features themselves, by the numbers that the official suite gives them.</summary>
[Collection(SharedApi.Name)]
public sealed class SuiteFeaturesTests(ApiFactory api)
{
    /// <summary>The boxes that the suite asks for.</summary>
    private static readonly double[][] s_boxes =
        [[-1.5, 50, 1.5, 53], [-80, -5, -70, 5], [177, 65, -177, 70], [-180, 85, 180, 90], [-180, -90, 180, -85], [4, 45, 6, 46]];

    private static readonly string[] s_bad =
        ["limit=0", "limit=-1", "limit=cent", "limit=1.5", "limit=", "bbox=1,2,3", "bbox=1,91,2,92", "bbox=a,b,c,d", "datetime=hier"];

    [Fact]
    public async Task AT2_and_AT13_features_are_there_and_lie_on_Earth() => await EachAsync(async (_, collection) =>
    {
        var features = await api.Client.FeaturesAsync(collection.Items);

        Assert.NotEmpty(features);
        Assert.All(features.Select(feature => feature.Coordinates()).OfType<(double X, double Y)>(), point =>
        {
            Assert.InRange(point.X, -180, 180);
            Assert.InRange(point.Y, -90, 90);
        });
    });

    [Fact]
    public async Task AT14_the_parameter_bbox_is_declared_as_the_standard_has_it() => await EachAsync((document, collection) =>
    {
        var bbox = document.Parameter(collection.Path, "bbox");
        AssertForm(bbox);
        var schema = bbox.GetProperty("schema");
        Assert.Equal("array", schema.Text("type"));
        Assert.Equal(4, schema.GetProperty("minItems").GetInt32());
        Assert.Equal(6, schema.GetProperty("maxItems").GetInt32());
        Assert.Equal("number", schema.GetProperty("items").Text("type"));

        return Task.CompletedTask;
    });

    [Fact]
    public async Task AT15_a_box_has_the_features_in_it_and_those_without_a_place() => await EachAsync(async (_, collection) =>
    {
        var all = await api.Client.FeaturesAsync($"{collection.Items}?limit=10000");
        foreach (var box in s_boxes)
        {
            var inside = await api.Client.IdsAsync($"{collection.Items}?bbox={string.Join(',', box.Select(OgcReading.Number))}");

            Assert.Equal(all.Where(feature => IsIn(feature, box)).Select(feature => feature.Text("id")!).Order(StringComparer.Ordinal), inside);
        }
    });

    [Fact]
    public async Task AT16_and_AT17_limit_is_declared_and_kept() => await EachAsync(async (document, collection) =>
    {
        var limit = document.Parameter(collection.Path, "limit");
        AssertForm(limit);
        var schema = limit.GetProperty("schema");
        Assert.Equal("integer", schema.Text("type"));
        Assert.True(schema.GetProperty("default").GetInt32() > 0);
        Assert.True(schema.GetProperty("maximum").GetInt32() >= 2500);
        foreach (var number in new[] { schema.GetProperty("minimum").GetInt32(), 37, 100 })
        {
            Assert.Equal(number, (await api.Client.FeaturesAsync($"{collection.Items}?limit={number}")).Count);
        }
        Assert.Equal(schema.GetProperty("default").GetInt32(), (await api.Client.FeaturesAsync(collection.Items)).Count);
        Assert.NotEmpty(await api.Client.FeaturesAsync($"{collection.Items}?limit=99999999999999999999"));
    });

    [Fact]
    public async Task AT18_the_parameter_datetime_is_declared_as_the_standard_has_it() => await EachAsync((document, collection) =>
    {
        var datetime = document.Parameter(collection.Path, "datetime");
        AssertForm(datetime);
        Assert.Equal("string", datetime.GetProperty("schema").Text("type"));

        return Task.CompletedTask;
    });

    [Fact]
    public async Task AT20_and_AT21_a_bad_value_and_an_unknown_parameter_are_refused() => await EachAsync(async (_, collection) =>
    {
        foreach (var bad in s_bad)
        {
            await api.Client.RefusedAsync($"{collection.Items}?{bad}", bad.Split('=')[0]);
        }
        await api.Client.RefusedAsync($"{collection.Items}?xpto7Gh=1", "xpto7Gh");
        await api.Client.RefusedAsync("/ogc/collections?limit=1", "limit");
    });

    [Fact]
    public async Task AT22_to_AT24_and_AT26_a_page_says_what_it_is_when_it_was_made_and_how_much_it_has() => await EachAsync(async (_, collection) =>
    {
        using var answer = await api.Client.GetAsync(collection.Items);
        var page = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("FeatureCollection", page.Text("type"));
        Assert.Equal("application/geo+json", Assert.Single(page.Links("self")).Text("type"));
        Assert.Equal("text/html", Assert.Single(page.Links("alternate")).Text("type"));
        Assert.InRange(DateTimeOffset.Parse(page.Text("timeStamp")!, CultureInfo.InvariantCulture), ApiFactory.Now.AddSeconds(-1), ApiFactory.Now);
        Assert.Equal(page.GetProperty("features").GetArrayLength(), page.GetProperty("numberReturned").GetInt32());
    });

    /// <summary>The suite asks for pages as large as they may be, though the cursor was given for a small one.</summary>
    [Fact]
    public async Task AT25_the_pages_have_as_many_features_as_the_first_says_whatever_the_limit_becomes() => await EachAsync(async (document, collection) =>
    {
        var most = document.Parameter(collection.Path, "limit").GetProperty("schema").GetProperty("maximum").GetInt32();
        var first = await api.Client.JsonAsync($"{collection.Items}?limit=10");
        var (count, next) = (first.GetProperty("numberReturned").GetInt32(), first.Next());
        for (var more = 0; more < 4 && next is not null; more++)
        {
            Assert.All(new Uri(next).Query.TrimStart('?').Split('&'), pair => Assert.Equal(2, pair.Split('=').Length));
            var page = await api.Client.JsonAsync(next.Replace("limit=10", $"limit={most}", StringComparison.Ordinal));
            (count, next) = (count + page.GetProperty("numberReturned").GetInt32(), page.Next());
        }

        Assert.Equal(first.GetProperty("numberMatched").GetInt32(), count);
        Assert.Null(next);
    });

    [Fact]
    public async Task AT27_to_AT29_a_feature_is_where_its_page_says_and_leads_to_its_collection() => await EachAsync(async (document, collection) =>
    {
        Assert.Contains($"{collection.Path}/{{featureId}}", document.Paths);
        foreach (var listed in await api.Client.FeaturesAsync($"{collection.Items}?limit=5"))
        {
            var own = await api.Client.JsonAsync($"{collection.Items}/{listed.Text("id")}");

            Assert.Equal("Feature", own.Text("type"));
            Assert.All(["id", "geometry", "properties"], name => Assert.Equal(listed.GetProperty(name).GetRawText(), own.GetProperty(name).GetRawText()));
            Assert.Equal("application/geo+json", Assert.Single(own.Links("self")).Text("type"));
            Assert.Equal("text/html", Assert.Single(own.Links("alternate")).Text("type"));
            Assert.EndsWith($"/collections/{collection.Id}", Assert.Single(own.Links("collection")).Text("href"), StringComparison.Ordinal);
        }
    });

    private async Task EachAsync(Func<SuiteDocument, SuiteCollection, Task> fact)
    {
        var document = await SuiteDocument.ReadAsync(api.Client);
        foreach (var collection in await document.CollectionsAsync(api.Client))
        {
            await fact(document, collection);
        }
    }

    private static void AssertForm(JsonElement parameter)
    {
        Assert.Equal("query", parameter.Text("in"));
        Assert.Equal("form", parameter.Text("style"));
        Assert.False(parameter.GetProperty("explode").GetBoolean());
        Assert.False(parameter.GetProperty("required").GetBoolean());
    }

    private static bool IsIn(JsonElement feature, double[] box) => feature.Coordinates() is not { } point
        || (point.Y >= box[1] && point.Y <= box[3] && (box[0] <= box[2] ? point.X >= box[0] && point.X <= box[2] : point.X >= box[0] || point.X <= box[2]));
}
