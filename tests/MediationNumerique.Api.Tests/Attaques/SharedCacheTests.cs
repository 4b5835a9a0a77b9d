using System.Net;
using MediationNumerique.Api.Tests.Web;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>
/// A cache in front keeps one copy of an answer, whoever asked first: what only some requests get (CORS headers) is lost for
/// the others. <c>.ci/cache</c> tries the same with a real one.
/// </summary>
[Collection(SharedApi.Name)]
public sealed class SharedCacheTests(ApiFactory api)
{
    private static readonly string[] s_headers = ["Access-Control-Allow-Origin", "Access-Control-Expose-Headers"];

    public static TheoryData<string> Reads => [.. CachingTests.Reads, "/v1/changements", "/v1/exports", "/v1/orientation?pres_de_commune=69266", "/ogc", "/ogc/collections/lieux/items?limit=1", "/openapi/v1.json", "/carte"];

    public static TheoryData<string> Refused => ["/v1/lieux?departements=69", "/v1/lieux/inconnu", "/nulle-part", "/v1/lieux?q=" + new string('a', 20_000)];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_copy_made_for_who_has_no_origin_is_good_for_a_page_of_another_site(string url)
    {
        using var first = await SendAsync(url);
        using var page = await SendAsync(url, ("Origin", "https://carte.example"));
        using var head = await SendAsync(url, HttpMethod.Head);
        using var kept = await SendAsync(url, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.All([first, page, head, kept], SaysThatAllMayRead);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_problem_is_as_readable_to_all(string url)
    {
        using var answer = await SendAsync(url);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        SaysThatAllMayRead(answer);
    }

    [Fact]
    public async Task A_copy_that_is_still_good_is_confirmed_with_the_same_headers()
    {
        using var first = await SendAsync("/v1/lieux");
        using var again = await SendAsync("/v1/lieux", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        SaysThatAllMayRead(again);
    }

    /// <summary>Once each, and no more: a browser refuses two.</summary>
    private static void SaysThatAllMayRead(HttpResponseMessage answer)
    {
        Assert.All(s_headers, name => Assert.True(answer.Headers.Contains(name), $"{answer.RequestMessage!.RequestUri} {(int)answer.StatusCode}: no {name}"));
        Assert.Equal(["*"], answer.Headers.GetValues(s_headers[0]));
        Assert.Contains("ETag", Assert.Single(answer.Headers.NonValidated[s_headers[1]]).Split(','));
    }

    private Task<HttpResponseMessage> SendAsync(string url, params (string Name, string Value)[] headers) => SendAsync(url, HttpMethod.Get, headers);

    private async Task<HttpResponseMessage> SendAsync(string url, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Addresses.Complete(url, api.Offers));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await api.Client.SendAsync(request);
    }
}
