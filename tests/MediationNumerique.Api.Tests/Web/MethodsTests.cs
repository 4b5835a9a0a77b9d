using System.Net;

namespace MediationNumerique.Api.Tests.Web;

[Collection(SharedApi.Name)]
public sealed class MethodsTests(ApiFactory api)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/sante/pret", "/sante/vivant", "/openapi/v1.json", "/problemes/pas-pret", "/v1/lieux?limite=3", "/v1/lieux/{lieu}",
        "/v1/lieux?departements=69", "/v1/lieux/inconnu", "/v1/services?limite=3", "/v1/services/{service}", "/v1/structures", "/v1/structures/{structure}",
        "/v1/sources", "/v1/sources/demonstration", "/v1/territoires", "/v1/territoires/region/84", "/v1/referentiels", "/v1/referentiels/frais", "/nulle-part",
        "/v1/changements", "/v1/changements?apres=AgAAAAAAAAAA&limite=20", "/v1/lieux/{lieu}/historique",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Head_answers_the_headers_of_get_without_its_body(string url)
    {
        foreach (var coding in new[] { "identity", "br" })
        {
            using var get = await SendAsync(HttpMethod.Get, url, coding);
            using var head = await SendAsync(HttpMethod.Head, url, coding);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.Equal(Headers(get), Headers(head));
        }
    }

    [Theory]
    [InlineData("POST", "/v1/lieux")]
    [InlineData("PUT", "/v1/lieux/{lieu}")]
    [InlineData("DELETE", "/v1/structures")]
    [InlineData("PATCH", "/v1/territoires")]
    [InlineData("POST", "/v1/referentiels")]
    [InlineData("BREW", "/v1/services")]
    [InlineData("POST", "/")]
    public async Task A_method_that_is_not_accepted_gets_those_that_are(string method, string url)
    {
        using var answer = await SendAsync(new(method), url);

        var problem = await answer.ProblemAsync(405);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.Contains("GET, HEAD", problem.Text("detail"), StringComparison.Ordinal);
        Assert.EndsWith("/problemes/methode-refusee", problem.Text("type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_writing_is_possible_too_the_methods_say_so()
    {
        using var answer = await SendAsync(HttpMethod.Delete, "/v1/sources/demonstration");

        await answer.ProblemAsync(405);
        Assert.Equal(["GET", "PUT", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_page_of_any_site_may_read_answers_errors_included()
    {
        foreach (var url in new[] { "/v1/lieux", "/v1/lieux/inconnu", "/v1/lieux?departements=69", "/nulle-part", "/v1/lieux?q=" + new string('a', 20_000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Origin", "https://carte.example" } } };
            using var answer = await api.Client.SendAsync(request);

            Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
            var exposed = string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")).Split(',');
            Assert.Equal(
                [
                    "Content-Crs", "Content-Disposition", "Content-Range", "ETag", "Link", "Location", "Preference-Applied", "RateLimit", "RateLimit-Policy", "Retry-After",
                    "api-supported-versions", "api-deprecated-versions", "Deprecation", "Sunset",
                ],
                exposed);
        }
    }

    [Fact]
    public async Task A_preflight_allows_reads_with_any_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/lieux")
        {
            Headers =
            {
                { "Origin", "https://carte.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" },
            },
        };
        using var answer = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["if-none-match"], answer.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.Equal(["3600"], answer.Headers.GetValues("Access-Control-Max-Age"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_browser_guesses_the_type_of_an_answer(string url)
    {
        using var answer = await SendAsync(HttpMethod.Get, url);

        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    /// <summary>The framework leaves out this machine's own names, so that nothing else on it is held to https.</summary>
    [Theory]
    [InlineData("https://api.example/v1/lieux", true)]
    [InlineData("https://api.example/nulle-part", true)]
    [InlineData("https://localhost/v1/lieux", false)]
    [InlineData("http://api.example/v1/lieux", false)]
    public async Task Who_came_over_https_is_told_to_come_over_nothing_else(string url, bool isTold)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal(isTold ? ["max-age=31536000"] : [], answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values : []);
    }

    [Theory]
    [InlineData("/", "()")]
    [InlineData("/v1/lieux", "()")]
    [InlineData("/nulle-part", "()")]
    [InlineData("/carte", "(self)")]
    public async Task Only_the_map_may_ask_where_its_visitor_is(string url, string geolocation)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal([$"camera=(), geolocation={geolocation}, microphone=()"], answer.Headers.GetValues("Permissions-Policy"));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, string coding = "identity")
    {
        using var request = new HttpRequestMessage(method, Web.Addresses.Complete(url, api.Offers)) { Headers = { { "Accept-Encoding", coding } } };

        return await api.Client.SendAsync(request);
    }

    /// <summary>Without the length and the way of sending, which servers may leave out of an answer to HEAD (RFC 9110 §9.3.2).</summary>
    private static SortedDictionary<string, string> Headers(HttpResponseMessage answer) => new(answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Date"))
        .ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
}
