using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>How tests read features.</summary>
internal static class OgcReading
{
    public const string Lieux = "/ogc/collections/lieux/items";
    public const string Services = "/ogc/collections/services/items";
    public const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    public const string Wgs84 = "http://www.opengis.net/def/crs/EPSG/0/4326";
    public const string Mercator = "http://www.opengis.net/def/crs/EPSG/0/3857";
    public const string Lambert = "http://www.opengis.net/def/crs/EPSG/0/2154";

    /// <summary>The features of a page; it says how many it has.</summary>
    public static async Task<IReadOnlyList<JsonElement>> FeaturesAsync(this HttpClient client, string url)
    {
        var page = await client.JsonAsync(url);
        IReadOnlyList<JsonElement> features = [.. page.GetProperty("features").EnumerateArray()];
        Assert.Equal(features.Count, page.GetProperty("numberReturned").GetInt32());

        return features;
    }

    /// <summary>The ids of all features that pass, sorted; they are in one page.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(this HttpClient client, string url)
    {
        var page = await client.JsonAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=10000");
        IReadOnlyList<string> ids = [.. page.GetProperty("features").EnumerateArray().Select(feature => feature.Text("id")!).Order(StringComparer.Ordinal)];
        Assert.Equal(ids.Count, page.GetProperty("numberMatched").GetInt32());

        return ids;
    }

    public static Task<IReadOnlyList<string>> FilteredAsync(this HttpClient client, string items, string filter, string more = "") =>
        client.IdsAsync($"{items}?filter={Uri.EscapeDataString(filter)}{more}");

    public static IReadOnlyList<string> Ids(this IEnumerable<Offer> offers) => [.. offers.Select(offer => offer.Id).Order(StringComparer.Ordinal)];

    /// <summary>The links of an answer with a relation.</summary>
    public static IReadOnlyList<JsonElement> Links(this JsonElement json, string rel) =>
        [.. json.GetProperty("links").EnumerateArray().Where(link => link.Text("rel") == rel)];

    public static string? Next(this JsonElement page) => page.Links("next") is [var next, ..] ? next.Text("href") : null;

    public static async Task<HttpResponseMessage> GetAsync(this HttpClient client, string url, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        return await client.SendAsync(request);
    }

    public static (double X, double Y)? Coordinates(this JsonElement feature) =>
        feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry
            ? (geometry.GetProperty("coordinates")[0].GetDouble(), geometry.GetProperty("coordinates")[1].GetDouble())
            : null;

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static async Task RefusedAsync(this HttpClient client, string url, string parametre)
    {
        var problem = await client.ProblemAsync(url, (int)HttpStatusCode.BadRequest);

        Assert.Contains(problem.GetProperty("erreurs").EnumerateArray(), erreur => erreur.Text("parametre") == parametre);
    }
}
