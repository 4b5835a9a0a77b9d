using System.Diagnostics;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>What no well-meaning client sends is refused in so many words, soon, and breaks nothing.</summary>
[Collection(SharedApi.Name)]
public sealed class HostileTests(ApiFactory api)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>As they are written in an address.</summary>
    private static readonly string[] s_values =
    [
        "", "%20", "+", "-0", "1e400", "NaN", "Infinity", "99999999999999999999999999", "%00", "a%00b", "%0D%0AX-Inject:%201", "%FF", "%ED%A0%80", "%EF%BF%BE", "%EF%BF%BF",
        "%", "%zz", "%27%20OR%201%3D1--", "%22", "%60", "%3Cscript%3Ealert(1)%3C/script%3E", "null", "[]", "true,false",
        "0001-01-01", "9999-12-31", "0000-00-00", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "0000-01-01T00:00:00Z/..", "/", "../..", "..", "a/b/c/d",
        "NaN,NaN,NaN,NaN", "1e308,1e308,1e308,1e308", "-180,-90,180,90", "0,0,0,0,0,0", "180,0,-180,0", ",,,", "%3C%3E",
        "nom%20%3D%20%27", "(((((", "NOT", "nom%20LIKE%20%27%25%27", "S_INTERSECTS(geometry,POINT(1e308%20-1e308))", "S_INTERSECTS(geometry,POLYGON(()))", "%5C", "%27%5C%27",
        new('a', 15_000), new('1', 15_000), new(',', 10_000), new('(', 15_000), new('\'', 7_999), new('-', 9_000),
        string.Concat(Enumerable.Repeat("%25a", 2_000)), string.Concat(Enumerable.Repeat("NOT%20", 2_500)),
    ];

    [Fact]
    public async Task Nothing_that_a_parameter_can_hold_breaks_the_items()
    {
        const string Items = OgcReading.Lieux;
        string[] names =
        [
            "limit", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "f", "curseur",
            "nom", "date_maj", "en_ligne", "departement", "geometry", "id",
        ];
        foreach (var name in names)
        {
            foreach (var value in s_values)
            {
                await AssertSoundAsync($"{Items}?{name}={value}{(name == "limit" ? "" : "&limit=1")}");
            }
            await AssertSoundAsync($"{Items}?{name}");
            await AssertSoundAsync($"{Items}?{string.Join('&', Enumerable.Repeat($"{name}=1", 1_000))}");
        }
        foreach (var value in s_values)
        {
            await AssertSoundAsync($"{Items}?{value}=1");
            // The test's own server does not take what no server takes.
            await AssertSoundAsync($"/ogc/collections/{value.Replace("%00", "", StringComparison.Ordinal)}/items");
        }
        Assert.Equal(api.Offers.Lieux.Count, (await api.Client.JsonAsync($"{OgcReading.Lieux}?limit=1")).GetProperty("numberMatched").GetInt32());
    }

    [Theory]
    [InlineData("application/json;q=NaN")]
    [InlineData("text/html;q=9, ;;;")]
    [InlineData("*/*;q=0")]
    [InlineData("text/*;q=0.000")]
    [InlineData(",,,,")]
    public async Task No_header_Accept_breaks_an_answer(string accept)
    {
        using var answer = await api.Client.GetAsync("/ogc/collections", accept);

        Assert.True((int)answer.StatusCode is 200 or 406);
    }

    /// <summary>The dearest filter that is accepted: all that may be asked of each of the places.</summary>
    [Fact]
    public async Task The_dearest_filter_ends_soon()
    {
        var start = Stopwatch.GetTimestamp();
        var filter = string.Join(" OR ", Enumerable.Repeat($"CASEI(ACCENTI(presentation_detail)) LIKE '{string.Concat(Enumerable.Repeat("%a", 45))}%zz'", 50));
        using var answer = await api.Client.GetAsync($"{OgcReading.Lieux}?filter={Uri.EscapeDataString(filter)}&limit=1");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.True(Stopwatch.GetElapsedTime(start) < s_longest);
    }

    private async Task AssertSoundAsync(string url)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await api.Client.GetAsync(url);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var about = $"{url[..Math.Min(url.Length, 150)]}: {(int)answer.StatusCode}";

        Assert.True((int)answer.StatusCode is 200 or 400 or 404 or 406 or 414, about);
        Assert.False(answer.Headers.Contains("X-Inject"), about);
        Assert.True(answer.IsSuccessStatusCode || body.Length == 0 || JsonElement.Parse(body).GetProperty("status").GetInt32() == (int)answer.StatusCode, about);
        Assert.True(body.Length < 30_000 || answer.IsSuccessStatusCode, about);
        Assert.True(Stopwatch.GetElapsedTime(start) < s_longest, about);
    }
}
