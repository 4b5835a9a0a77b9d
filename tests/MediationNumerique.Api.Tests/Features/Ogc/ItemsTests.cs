using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>What features say, and what their parameters select.</summary>
[Collection(SharedApi.Name)]
public sealed class ItemsTests(ApiFactory api)
{
    private static readonly string[] s_notProperties = ["id", "latitude", "longitude", "services_detail", "sous_categories", "lieu"];

    public static TheoryData<string> Both => [OgcReading.Lieux, OgcReading.Services];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_feature_says_all_that_its_resource_says(string items)
    {
        var offers = Of(items).ToDictionary(offer => offer.Id, offer => offer.Json);
        var features = await api.Client.FeaturesAsync($"{items}?limit=10000");
        Assert.Equal(offers.Count, features.Count);

        Assert.All(features, feature =>
        {
            var (resource, properties) = (offers[feature.Text("id")!], feature.GetProperty("properties"));
            foreach (var field in resource.EnumerateObject().Where(field => !s_notProperties.Contains(field.Name)))
            {
                Assert.Equal(Flat(field.Value), Flat(properties.GetProperty(field.Name)));
            }
            foreach (var field in (resource.Child("lieu")?.EnumerateObject() ?? default).Where(field => field.Name is not ("latitude" or "longitude")))
            {
                var isTaken = field.Name is "id" or "nom";
                Assert.Equal(Flat(field.Value), Flat(properties.GetProperty(isTaken ? $"lieu_{field.Name}" : field.Name)));
            }
            var place = resource.Child("lieu") ?? resource;
            Assert.Equal(place.Number("longitude"), feature.Coordinates()?.X);
            Assert.Equal(place.Number("latitude"), feature.Coordinates()?.Y);
        });
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_feature_has_every_property_of_the_schema_in_its_order_and_of_its_type(string items)
    {
        var collection = items.Replace("/items", "", StringComparison.Ordinal);
        var schema = (await api.Client.JsonAsync($"{collection}/schema")).GetProperty("properties").EnumerateObject()
            .Where(p => p.Name is not ("id" or "geometry")).ToDictionary(p => p.Name, p => p.Value.Text("type"));
        var queryables = (await api.Client.JsonAsync($"{collection}/queryables")).GetProperty("properties");
        Assert.Equal([.. schema.Keys.Append("geometry").Order()], queryables.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("geometry-point", queryables.GetProperty("geometry").Text("format"));
        Assert.All(queryables.EnumerateObject().Where(p => p.Name != "geometry"), p => Assert.False(string.IsNullOrEmpty(p.Value.Text("description"))));

        Assert.All(await api.Client.FeaturesAsync($"{items}?limit=10000"), feature =>
        {
            Assert.Equal(schema.Keys, feature.GetProperty("properties").EnumerateObject().Select(p => p.Name));
            Assert.All(feature.GetProperty("properties").EnumerateObject(), p => Assert.True(Fits(p.Value, schema[p.Name]!), p.Name));
        });
    }

    [Theory]
    [InlineData("departement", "69")]
    [InlineData("region", "84")]
    [InlineData("epci", "200046977")]
    [InlineData("code_postal", "69007")]
    [InlineData("commune", "Lyon")]
    [InlineData("source", "demonstration")]
    [InlineData("en_ligne", "true")]
    [InlineData("en_ligne", "1")]
    [InlineData("date_maj", "2022-08-30")]
    [InlineData("score_qualite", "0.63")]
    [InlineData("frais_a_charge", "Gratuit")]
    [InlineData("publics_specifiquement_adresses", "Jeunes")]
    [InlineData("publics_specifiquement_adresses", "Familles et/ou enfants|Jeunes|Seniors")]
    public async Task A_property_as_a_parameter_selects_its_value_and_a_list_that_has_it(string name, string value)
    {
        var expected = api.Offers.Lieux.Where(lieu => Has(lieu.Json, name, value)).Ids();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await api.Client.IdsAsync($"{OgcReading.Lieux}?{name}={Uri.EscapeDataString(value)}"));
    }

    [Theory]
    [InlineData("departement", "069")]
    [InlineData("commune", "lyon")]
    [InlineData("frais_a_charge", "Grat")]
    public async Task A_value_that_no_feature_has_selects_none(string name, string value) =>
        Assert.Empty(await api.Client.IdsAsync($"{OgcReading.Lieux}?{name}={value}"));

    [Theory]
    [InlineData("en_ligne=oui", "en_ligne")]
    [InlineData("score_qualite=beaucoup", "score_qualite")]
    [InlineData("date_maj=hier", "date_maj")]
    [InlineData("departement=69&departement=38", "departement")]
    [InlineData("departement=", "departement")]
    [InlineData("departemnt=69", "departemnt")]
    [InlineData("Limit=5", "Limit")]
    [InlineData("f=gml", "f")]
    [InlineData("curseur=x", "curseur")]
    [InlineData("bbox=5,45,4,46&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", "bbox")]
    [InlineData("bbox=4,46,5,45", "bbox")]
    [InlineData("datetime=2026-01-01T00:00:00Z/2025-01-01T00:00:00Z", "datetime")]
    [InlineData("datetime=2026-01-01T00:00:00", "datetime")]
    [InlineData("datetime=a/b/c", "datetime")]
    public async Task A_bad_value_is_refused(string query, string parametre) => await api.Client.RefusedAsync($"{OgcReading.Lieux}?{query}", parametre);

    [Theory]
    [InlineData("2022-08-30T00:00:00Z", "2022-08-30", "2022-08-30")]
    [InlineData("2022-08-30T23:59:59Z", "2022-08-30", "2022-08-30")]
    [InlineData("2022-08-30T01:00:00%2B02:00", "2022-08-29", "2022-08-29")]
    [InlineData("2022-08-30", "2022-08-30", "2022-08-30")]
    [InlineData("2022-01-01T00:00:00Z/2022-12-31T23:59:59.999Z", "2022-01-01", "2022-12-31")]
    [InlineData("2022-01-01/2022-12-31", "2022-01-01", "2022-12-31")]
    [InlineData("../2022-06-30T12:00:00Z", "0001-01-01", "2022-06-30")]
    [InlineData("/2022-06-30t12:00:00z", "0001-01-01", "2022-06-30")]
    [InlineData("2023-01-01T00:00:00Z/..", "2023-01-01", "9999-12-31")]
    [InlineData("2023-01-01T/..", "2023-01-01", "9999-12-31")]
    [InlineData("../2022-06-30T", "0001-01-01", "2022-06-30")]
    [InlineData("2023-01-01T00:00:00Z/", "2023-01-01", "9999-12-31")]
    [InlineData("../..", "0001-01-01", "9999-12-31")]
    [InlineData("0000-01-01T00:00:00Z/2022-06-30T00:00:00Z", "0001-01-01", "2022-06-30")]
    [InlineData("2023-01-01T00:00:00Z/9999-12-31T00:00:00Z", "2023-01-01", "9999-12-31")]
    public async Task An_interval_has_the_days_that_it_meets_and_what_has_no_date(string datetime, string first, string last)
    {
        var expected = api.Offers.Lieux.Where(lieu => lieu.Json.Text("date_maj") is not { } day
            || (string.CompareOrdinal(day, first) >= 0 && string.CompareOrdinal(day, last) <= 0)).Ids();

        Assert.Equal(expected, await api.Client.IdsAsync($"{OgcReading.Lieux}?datetime={datetime}"));
    }

    [Fact]
    public async Task A_box_with_heights_is_the_box_without() => Assert.Equal(
        await api.Client.IdsAsync($"{OgcReading.Lieux}?bbox=4.7,45.6,5,45.9"), await api.Client.IdsAsync($"{OgcReading.Lieux}?bbox=4.7,45.6,-100,5,45.9,4000"));

    [Fact]
    public async Task Features_are_given_in_each_system()
    {
        var degrees = await api.Client.FeaturesAsync($"{OgcReading.Lieux}?limit=50");
        var swapped = await api.Client.FeaturesAsync($"{OgcReading.Lieux}?limit=50&crs={OgcReading.Wgs84}");
        var metres = await api.Client.FeaturesAsync($"{OgcReading.Lieux}?limit=50&departement=69&crs={OgcReading.Lambert}");

        Assert.Equal(degrees.Select(f => f.Coordinates()), swapped.Select(f => f.Coordinates() is { } c ? (c.Y, c.X) : ((double, double)?)null));
        Assert.NotEmpty(metres);
        Assert.All(metres.Select(f => f.Coordinates()).OfType<(double X, double Y)>(), c => Assert.True(c is { X: > 790_000 and < 880_000, Y: > 6_470_000 and < 6_600_000 }));
    }

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be()
    {
        await api.Client.ProblemAsync("/ogc/collections/structures", 404);
        await api.Client.ProblemAsync("/ogc/collections/structures/items", 404);
        await api.Client.ProblemAsync($"{OgcReading.Lieux}/00000000-0000-0000-0000-000000000000", 404);
        await api.Client.ProblemAsync($"{OgcReading.Lieux}/x", 404);
        await api.Client.ProblemAsync("/ogc/processes", 404);
        using var post = await api.Client.PostAsync(OgcReading.Lieux, null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(["GET", "HEAD"], post.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_cursor_of_other_filters_is_refused()
    {
        var next = (await api.Client.JsonAsync($"{OgcReading.Lieux}?limit=5")).Next()!;

        await api.Client.JsonAsync(next.Replace("limit=5", "limit=50&f=geojson", StringComparison.Ordinal));
        var problem = await api.Client.ProblemAsync($"{next}&departement=69", 400);
        Assert.EndsWith("/problemes/curseur-invalide", problem.Text("type"), StringComparison.Ordinal);
    }

    private IReadOnlyList<Offer> Of(string items) => items == OgcReading.Lieux ? api.Offers.Lieux : api.Offers.Services;

    /// <summary>A value as a table of attributes has it.</summary>
    private static string? Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0 ? null : string.Join('|', value.EnumerateArray().Select(item => item.GetString())),
        JsonValueKind.Null => null,
        _ => value.ToString(),
    };

    private static bool Has(JsonElement resource, string name, string value) => resource.Child(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => resource.Texts(name).Contains(value) || Flat(list) == value,
        { ValueKind: JsonValueKind.True } => value is "true" or "1",
        { ValueKind: JsonValueKind.False } => value == "false",
        { ValueKind: JsonValueKind.Number } number => number.GetDouble() == double.Parse(value, CultureInfo.InvariantCulture),
        { } text => text.GetString() == value,
        null => false,
    };

    private static bool Fits(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number",
        _ => value.ValueKind is JsonValueKind.True or JsonValueKind.False && type == "boolean",
    };
}
