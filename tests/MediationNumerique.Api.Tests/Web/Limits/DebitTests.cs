using System.Net;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Tests.Web.Limits;

public sealed class DebitTests : IDisposable
{
    private const string Read = "/v1/lectures";
    private const string Write = "/v1/essais/isere/12";

    private readonly TemporaryFolder _folder = new();
    private readonly SteppedTimeProvider _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_answer_says_what_is_left()
    {
        await using var api = await StartAsync();
        using var first = await api.GetAsync(Read);
        using var second = await api.GetAsync(Read);

        Assert.Equal("\"lectures\";q=3;w=60", Header(first, "RateLimit-Policy"));
        Assert.Equal("\"lectures\";r=2;t=20", Header(first, "RateLimit"));
        Assert.Equal("\"lectures\";r=1;t=40", Header(second, "RateLimit"));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?limite=1000", 2)]
    [InlineData("?limite=1001", 1)]
    [InlineData("?limit=3000", 0)]
    [InlineData("?limite=10000", 0)]
    [InlineData("?limite=beaucoup", 2)]
    public async Task A_read_counts_for_the_rows_that_it_asks_for_and_never_for_more_than_a_minute(string query, int left)
    {
        await using var api = await StartAsync();
        using var answer = await api.GetAsync(Read + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"\"lectures\";r={left};t={20 * (3 - left)}", Header(answer, "RateLimit"));
    }

    [Fact]
    public async Task A_long_report_of_a_validation_counts_for_one()
    {
        await using var api = await StartAsync(("Debit:Validations", "3"));
        using var answer = await api.SendAsync(HttpMethod.Post, "/v1/essais/isere/validations?limite=10000", api.GoodToken(), null);

        Assert.Equal("\"validations\";r=2;t=20", Header(answer, "RateLimit"));
    }

    [Fact]
    public async Task One_request_too_many_is_a_problem_that_says_when_to_come_back()
    {
        await using var api = await StartAsync();
        await SpendAsync(api, 3);
        _clock.Advance(TimeSpan.FromSeconds(5));
        using var answer = await api.GetAsync(Read);

        Assert.EndsWith("/problemes/debit-depasse", (await answer.ProblemAsync(429)).Text("type"));
        Assert.Equal("15", Header(answer, "Retry-After"));
        Assert.Equal("\"lectures\";r=0;t=15", Header(answer, "RateLimit"));
        Assert.Equal("\"lectures\";q=3;w=60", Header(answer, "RateLimit-Policy"));
    }

    [Fact]
    public async Task After_the_wait_that_was_told_a_request_is_granted()
    {
        await using var api = await StartAsync();
        await SpendAsync(api, 3);
        _clock.Advance(TimeSpan.FromSeconds(20));
        using var granted = await api.GetAsync(Read);
        using var refused = await api.GetAsync(Read);

        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Reads_writes_and_validations_are_counted_apart()
    {
        await using var api = await StartAsync();
        await SpendAsync(api, 3);
        using var write = await api.PutAsync(Write, api.GoodToken());
        using var validation = await api.SendAsync(HttpMethod.Post, "/v1/essais/isere/validations", api.GoodToken(), null);
        using var another = await api.SendAsync(HttpMethod.Post, "/v1/essais/isere/validations", api.GoodToken(), null);

        Assert.Equal("\"ecritures\";r=1;t=30", Header(write, "RateLimit"));
        Assert.Equal("\"validations\";r=0;t=60", Header(validation, "RateLimit"));
        Assert.Equal(HttpStatusCode.TooManyRequests, another.StatusCode);
    }

    [Fact]
    public async Task Holders_of_tokens_are_counted_by_name_wherever_they_are()
    {
        await using var api = await StartAsync();
        await SpendAsync(api, 3);
        using var hub = await api.GetAsync(Read, api.GoodToken("hub"));
        using var hubAgain = await api.GetAsync(Read, api.GoodToken("hub"));
        using var other = await api.GetAsync(Read, api.GoodToken("metropole"));

        Assert.Equal("\"lectures\";r=2;t=20", Header(hub, "RateLimit"));
        Assert.Equal("\"lectures\";r=1;t=40", Header(hubAgain, "RateLimit"));
        Assert.Equal("\"lectures\";r=2;t=20", Header(other, "RateLimit"));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_counted_by_its_address()
    {
        await using var api = await StartAsync();
        using var first = await api.PutAsync(Write, "faux-1");
        using var second = await api.PutAsync(Write, "faux-2");
        using var third = await api.PutAsync(Write);

        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task An_address_that_the_client_claims_is_not_believed()
    {
        await using var api = await StartAsync();
        await SpendAsync(api, 3);
        using var answer = await ForwardedAsync(api, "203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_proxy_that_is_not_known_is_not_believed()
    {
        await using var api = await StartAsync(("Debit:ProxysConnus:0", "10.0.0.0/8"));
        await SpendAsync(api, 3);
        using var answer = await ForwardedAsync(api, "203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task A_known_proxy_says_who_the_client_is(string proxy)
    {
        await using var api = await StartAsync(("Debit:ProxysConnus:0", proxy));
        await SpendAsync(api, 3);
        using var one = await ForwardedAsync(api, "203.0.113.7");
        using var sameNetwork = await ForwardedAsync(api, "2001:db8:1:2::9");
        using var sameNetworkAgain = await ForwardedAsync(api, "2001:db8:1:2:ffff::1");
        using var claimed = await ForwardedAsync(api, "198.51.100.1, 203.0.113.7");

        Assert.Equal("\"lectures\";r=2;t=20", Header(one, "RateLimit"));
        Assert.Equal("\"lectures\";r=2;t=20", Header(sameNetwork, "RateLimit"));
        Assert.Equal("\"lectures\";r=1;t=40", Header(sameNetworkAgain, "RateLimit"));
        Assert.Equal("\"lectures\";r=1;t=40", Header(claimed, "RateLimit"));
    }

    [Fact]
    public async Task Turned_off_nothing_is_counted()
    {
        await using var api = await StartAsync(("Debit:Actif", "false"));
        await SpendAsync(api, 10);
        using var answer = await api.GetAsync(Read);

        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Health_is_not_counted()
    {
        await using var api = await StartAsync();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await api.GetAsync("/sante/vivant");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("RateLimit"));
        }
        await SpendAsync(api, 3);
    }

    [Theory]
    [InlineData("Debit:Lectures", "0")]
    [InlineData("Debit:ProxysConnus:0", "mon-proxy")]
    [InlineData("Debit:Lecture", "10")]
    public async Task A_setting_that_cannot_be_meant_does_not_start(string name, string value) =>
        await Assert.ThrowsAnyAsync<Exception>(() => StartAsync((name, value)));

    [Fact]
    public void However_many_addresses_come_the_memory_has_an_end()
    {
        using var limiter = new DebitLimiter(Options.Create(new DebitOptions()), TimeProvider.System);
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        for (var i = 0u; i < 3 * DebitLimiter.MostClients; i++)
        {
            http.Connection.RemoteIpAddress = new(0x0A00_0000 + i);
            using var lease = limiter.AttemptAcquire(http);
        }

        Assert.InRange(limiter.Count, DebitLimiter.MostClients / 2, DebitLimiter.MostClients + 5000);
    }

    [Fact]
    public void Counting_a_read_allocates_less_than_a_hundred_bytes()
    {
        using var limiter = new DebitLimiter(Options.Create(new DebitOptions()), _clock);
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        Count(600);
        _clock.Advance(TimeSpan.FromMinutes(2));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(600);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 600.0, 0, 100);

        void Count(int reads)
        {
            for (var i = 0; i < reads; i++)
            {
                using var lease = limiter.AttemptAcquire(http);
                Assert.True(lease.IsAcquired);
            }
        }
    }

    [Fact]
    public async Task A_client_that_went_away_is_forgotten()
    {
        using var limiter = new DebitLimiter(Options.Create(new DebitOptions()), _clock);
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        limiter.AttemptAcquire(http).Dispose();
        Assert.Equal(1, limiter.Count);

        _clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 100 && limiter.Count > 0; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(0, limiter.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behind_a_known_proxy_every_link_keeps_its_prefix(bool isKnown)
    {
        await using var api = await StartAsync(isKnown ? [("Debit:ProxysConnus:0", "127.0.0.0/8"), ("Debit:Actif", "false")] : [("Debit:Actif", "false")]);
        foreach (var (path, accept) in new[]
        {
            ("/", "text/html"), ("/guides", "text/html"), ("/guides/producteurs", "text/html"), ("/problemes", "text/html"), ("/guide", "text/html"),
            ("/carte", "text/html"), ("/ogc", "text/html"), ("/ogc/collections/lieux/items", "text/html"), ("/v1/nulle-part", "text/html"),
            ("/ogc", "application/json"), ("/v1/lieux?limite=1", "application/json"), ("/v1/tuiles.json", "application/json"),
            ("/v1/exports", "application/json"), ("/v1/nulle-part", "application/json"), ("/versions", "application/json"),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept }, { "X-Forwarded-Prefix", "/mednum" } } };
            using var answer = await api.Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var links = System.Text.RegularExpressions.Regex.Matches(
                    text + string.Join(' ', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value)),
                    """(?:href|src|action)="(/[^"/][^"]*)"|https?://(?:localhost|127\.0\.0\.1)(?::\d+)?(/[^"<>\s]*)""")
                .Select(link => link.Groups[1].Success ? link.Groups[1].Value : link.Groups[2].Value).ToList();

            Assert.True(links.Count > 0 || path is "/v1/exports", path);
            Assert.All(links, link => Assert.Equal(isKnown, link.StartsWith("/mednum", StringComparison.Ordinal)));
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static async Task SpendAsync(ProtectedApi api, int reads)
    {
        for (var i = 0; i < reads; i++)
        {
            using var answer = await api.GetAsync(Read);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> ForwardedAsync(ProtectedApi api, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Read);
        request.Headers.Add("X-Forwarded-For", forwardedFor);

        return await api.Client.SendAsync(request);
    }

    private Task<ProtectedApi> StartAsync(params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Debit:Lectures"] = "3", ["Debit:Ecritures"] = "2", ["Debit:Validations"] = "1" };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return ProtectedApi.StartAsync(_folder.FullPath, settings, clock: _clock);
    }

    /// <summary>Goes on only when told to.</summary>
    private sealed class SteppedTimeProvider : TimeProvider
    {
        private TimeSpan _elapsed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan step) => _elapsed += step;

        public override long GetTimestamp() => _elapsed.Ticks;

        public override DateTimeOffset GetUtcNow() => ProtectedApi.Now + _elapsed;
    }
}
