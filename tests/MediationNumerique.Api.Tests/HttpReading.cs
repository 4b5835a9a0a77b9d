using System.Net;
using System.Text.Json;

namespace MediationNumerique.Api.Tests;

/// <summary>A page of a list, as it came.</summary>
internal sealed record ListPage(int Total, IReadOnlyList<JsonElement> Resultats, string? Suivant, JsonElement Json, HttpResponseMessage Response)
{
    public IReadOnlyList<string> Ids => [.. Resultats.Select(item => item.Text("id")!)];

    /// <summary>The counts of a facet by value.</summary>
    public IReadOnlyDictionary<string, int> Facette(string name) => Json.GetProperty("facettes").GetProperty(name).EnumerateArray()
        .ToDictionary(count => count.Text("valeur")!, count => count.GetProperty("nombre").GetInt32());
}

/// <summary>How tests read answers.</summary>
internal static class HttpReading
{
    public static async Task<JsonElement> JsonAsync(this HttpClient client, string url)
    {
        using var answer = await client.GetAsync(url);

        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{url}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");

        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }

    public static async Task<ListPage> ListAsync(this HttpClient client, string url)
    {
        var answer = await client.GetAsync(url);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{url}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var json = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());

        return new(
            json.GetProperty("total").GetInt32(),
            [.. json.GetProperty("resultats").EnumerateArray()],
            json.GetProperty("liens").Text("suivant"),
            json,
            answer);
    }

    /// <summary>Follows <c>liens.suivant</c> to the end; each page says the same total, which is the number of items seen.</summary>
    public static async Task<IReadOnlyList<JsonElement>> WalkAsync(this HttpClient client, string url)
    {
        var items = new List<JsonElement>();
        for (var next = url; next is not null;)
        {
            var page = await client.ListAsync(next);
            items.AddRange(page.Resultats);
            next = page.Suivant;
            Assert.True(next is null || items.Count < page.Total, $"{url}: {items.Count} of {page.Total} seen, and there is a next page");
            Assert.True(next is not null || items.Count == page.Total, $"{url}: {items.Count} of {page.Total} seen at the last page");
        }

        return items;
    }

    /// <summary>An error, once it is sure that it says all that an error says.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpClient client, string url, int status)
    {
        using var answer = await client.GetAsync(url);

        return await answer.ProblemAsync(status);
    }

    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, int status)
    {
        var address = answer.RequestMessage?.RequestUri;
        Assert.True(status == (int)answer.StatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.True(Uri.IsWellFormedUriString(problem.Text("type"), UriKind.Absolute));
        Assert.All(["title", "detail", "trace_id"], name => Assert.False(string.IsNullOrWhiteSpace(problem.Text(name))));
        Assert.StartsWith("/", problem.Text("instance"));

        return problem;
    }

    /// <summary>The only error that a problem lists.</summary>
    public static JsonElement Erreur(this JsonElement problem) => Assert.Single(problem.GetProperty("erreurs").EnumerateArray());

    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static double? Number(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    public static JsonElement? Child(this JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;
}
