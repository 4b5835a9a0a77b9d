using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CsvHelper;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Web.Lists;

/// <summary>The same list as JSON, GeoJSON, CSV and NDJSON.</summary>
[Collection(SharedApi.Name)]
public sealed class FormsTests(ApiFactory api)
{
    public static TheoryData<string> Lists => ["/v1/lieux?departement=69", "/v1/services?region=84&services=Aide aux démarches administratives", "/v1/lieux?pres_de=45.75,4.85&rayon=30"];

    [Theory]
    [InlineData("geojson", "application/geo+json")]
    [InlineData("csv", "text/csv")]
    [InlineData("ndjson", "application/x-ndjson")]
    [InlineData("json", "application/json")]
    public async Task The_address_says_the_form_or_else_the_header_Accept(string format, string type)
    {
        using var byAddress = await GetAsync($"/v1/lieux?format={format}", "image/png");
        using var byHeader = await GetAsync("/v1/lieux", $"image/png, {type};q=0.9, */*;q=0.1");

        Assert.All([byAddress, byHeader], answer =>
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/csv;q=0, application/*")]
    public async Task Whoever_does_not_choose_gets_json(string accept)
    {
        using var answer = await GetAsync("/v1/lieux", accept);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/v1/lieux", "image/png")]
    [InlineData("/v1/services", "application/xml, image/png")]
    [InlineData("/v1/lieux", "application/json;q=0, application/geo+json;q=0, text/csv;q=0, application/x-ndjson;q=0, */*;q=0")]
    public async Task What_does_not_exist_is_answered_with_what_does(string url, string accept)
    {
        using var answer = await GetAsync(url, accept);

        var problem = await answer.ProblemAsync(406);
        Assert.All(["application/json", "application/geo+json", "text/csv", "application/x-ndjson"], type => Assert.Contains(type, problem.Text("detail")));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_form_has_the_same_rows_in_the_same_order_and_the_same_next_page(string url)
    {
        var json = await api.Client.ListAsync($"{url}&limite=7");
        using var geojson = await GetAsync($"{url}&limite=7&format=geojson");
        using var ndjson = await GetAsync($"{url}&limite=7&format=ndjson");
        using var csv = await GetAsync($"{url}&limite=7&format=csv");
        var collection = JsonElement.Parse(await geojson.Content.ReadAsByteArrayAsync());
        var lines = (await ndjson.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var table = await TableAsync(csv);

        Assert.Equal(json.Total, collection.GetProperty("total").GetInt32());
        Assert.Equal(json.Resultats, collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")), JsonElement.DeepEquals);
        Assert.Equal(json.Resultats, lines.Select(line => JsonElement.Parse(line)), JsonElement.DeepEquals);
        Assert.Equal(json.Ids, table.Select(row => row.GetValueOrDefault("id_api") ?? row["id"]));
        var cursor = CursorOf(json.Response);
        Assert.NotNull(cursor);
        Assert.All([geojson, ndjson, csv], answer => Assert.Equal(cursor, CursorOf(answer)));
        Assert.Equal(cursor, CursorOf(collection.GetProperty("liens").Text("suivant")!));
    }

    [Fact]
    public async Task A_page_goes_on_in_another_form()
    {
        var first = await api.Client.ListAsync("/v1/lieux?limite=10");
        using var second = await GetAsync(first.Suivant! + "&format=csv");
        var all = await api.Client.ListAsync("/v1/lieux?limite=20");

        Assert.Equal(all.Ids.Skip(10).Take(10), (await TableAsync(second)).Select(row => row["id_api"]));
    }

    [Theory]
    [InlineData("/v1/lieux")]
    [InlineData("/v1/services")]
    public async Task A_point_says_its_longitude_first_and_an_unknown_one_is_none(string url)
    {
        var json = await api.Client.JsonAsync($"{url}?format=geojson&limite=10000");
        var features = json.GetProperty("features").EnumerateArray().ToList();

        Assert.Contains(features, feature => feature.GetProperty("geometry").ValueKind is JsonValueKind.Null);
        Assert.All(features, feature =>
        {
            var place = feature.GetProperty("properties");
            var located = url == "/v1/lieux" ? place : place.Child("lieu") ?? default;
            double?[] expected = located.ValueKind is JsonValueKind.Object ? [located.Number("longitude"), located.Number("latitude")] : [null, null];
            var geometry = feature.GetProperty("geometry");
            Assert.Equal("Feature", feature.Text("type"));
            Assert.Equal(place.Text("id"), feature.Text("id"));
            Assert.Equal(expected, geometry.ValueKind is JsonValueKind.Null ? [null, null] : geometry.GetProperty("coordinates").EnumerateArray().Select(c => (double?)c.GetDouble()));
        });
    }

    [Fact]
    public async Task A_table_of_places_has_the_schemas_columns_then_ours_and_no_zero_for_what_is_unknown()
    {
        using var answer = await GetAsync("/v1/lieux?format=csv&limite=10000");
        var rows = await TableAsync(answer);

        Assert.Equal(Champs.All.Concat(Champs.OfApi), rows[0].Keys);
        Assert.Equal("attachment; filename=\"lieux.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains(rows, row => row["latitude"].Length == 0 && row["longitude"].Length == 0);
        Assert.All(rows, row => Assert.NotEqual("0", row["latitude"]));
        Assert.Contains(rows, row => row["services"].Contains('|', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Columns_and_counts_that_a_form_cannot_hold_are_refused()
    {
        Assert.Equal("champs", (await api.Client.ProblemAsync("/v1/lieux?format=csv&champs=nom", 400)).Erreur().Text("parametre"));
        Assert.Equal("facettes", (await api.Client.ProblemAsync("/v1/lieux?format=ndjson&facettes=services", 400)).Erreur().Text("parametre"));
        Assert.Equal("format", (await api.Client.ProblemAsync("/v1/lieux?format=xml", 400)).Erreur().Text("parametre"));
        Assert.Equal("format", (await api.Client.ProblemAsync("/v1/structures?format=csv", 400)).Erreur().Text("parametre"));
    }

    [Fact]
    public async Task Fields_and_counts_come_in_geojson_too()
    {
        var json = await api.Client.JsonAsync("/v1/lieux?format=geojson&champs=nom&facettes=departement");

        Assert.Equal(["id", "nom"], json.GetProperty("features")[0].GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.NotEqual(0, json.GetProperty("facettes").GetProperty("departement").GetArrayLength());
    }

    [Fact]
    public async Task Each_form_has_its_own_tag_and_answers_304_to_it()
    {
        string[] types = ["application/json", "application/geo+json", "text/csv", "application/x-ndjson"];
        var tags = new List<EntityTagHeaderValue>();
        foreach (var type in types)
        {
            using var answer = await GetAsync("/v1/lieux?limite=5", type);
            tags.Add(answer.Headers.ETag!);
            using var again = await GetAsync("/v1/lieux?limite=5", type, answer.Headers.ETag!.ToString());
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
        using var other = await GetAsync("/v1/lieux?limite=5", types[0], tags[1].ToString());

        Assert.Equal(types.Length, tags.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    internal static async Task<List<Dictionary<string, string>>> TableAsync(HttpResponseMessage answer)
    {
        using var csv = CsvReader.Create(new StringReader(await answer.Content.ReadAsStringAsync()), CsvReaderOptions.Default with { HasHeader = false });
        Assert.True(csv.Read());
        var titles = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(titles.Index().ToDictionary(title => title.Item, title => csv.GetString(title.Index)));
        }

        return rows;
    }

    private static string? CursorOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) ? CursorOf(links.Single()) : null;

    private static string CursorOf(string link) => link.Split("curseur=")[1].Split('&', '>')[0];

    private async Task<HttpResponseMessage> GetAsync(string url, string? accept = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        Add("Accept", accept);
        Add("If-None-Match", tag);

        return await api.Client.SendAsync(request);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
