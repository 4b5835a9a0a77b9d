using System.Net.Sockets;
using System.Text;

namespace MediationNumerique.Api.Tests.Web;

/// <summary>Requests as bytes on a socket, that no HTTP client would write.</summary>
[Collection(ServedApi.Name)]
public sealed class RawRequestsTests(LiveApi api)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("GET /v1/lieux?limite=1&champs=nom HTTP/1.1", 200)]
    [InlineData("GET http://localhost/v1/lieux?limite=1 HTTP/1.1", 200)]
    [InlineData("GET /v1/lieux?q=%FF%C0%80 HTTP/1.1", 200)]
    [InlineData("GET /v1/lieux/%FF%C0%80 HTTP/1.1", 404)]
    [InlineData("GET /v1/lieux/%ED%A0%80 HTTP/1.1", 404)]
    [InlineData("GET /v1/lieux?%=%%%&%zz HTTP/1.1", 400)]
    [InlineData("GET //v1//lieux HTTP/1.1", 404)]
    [InlineData("GET /v1/sources/../../../../etc/passwd HTTP/1.1", 404)]
    [InlineData("GET /v1/sources/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", 404)]
    [InlineData("GET /v1/sources/..%2f..%2fetc%2fpasswd HTTP/1.1", 404)]
    [InlineData("GET /problemes/%3Cscript%3E HTTP/1.1", 404)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|Accept-Encoding: br;q=NaN, gzip;q=9", 200)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|If-None-Match: \"", 200)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|If-None-Match: \"-\", W/\"\", *, ,", 304)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|Range: bytes=0-1", 200)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|Content-Length: 1000000000", 200)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|Expect: 100-continue", 200)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|Origin: %00<>", 200)]
    [InlineData("GET /v1/lieux?limite=1 HTTP/1.1|X-HTTP-Method-Override: DELETE|Transfer-Encoding: chunked", 200)]
    [InlineData("POST /v1/lieux HTTP/1.1|Transfer-Encoding: chunked", 405)]
    [InlineData("TRACE /v1/lieux HTTP/1.1", 405)]
    [InlineData("PROPFIND /v1/lieux HTTP/1.1", 405)]
    [InlineData("OPTIONS * HTTP/1.1", 405)]
    public async Task A_request_that_is_HTTP_gets_an_answer_or_a_problem(string request, int status)
    {
        var answer = await SendAsync(request);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.True(status < 400 || answer.Contains("Content-Type: application/problem+json", StringComparison.Ordinal), answer);
        Assert.Contains("X-Content-Type-Options: nosniff", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    /// <summary>Kestrel itself answers what is not HTTP, in one line.</summary>
    [Theory]
    [InlineData("GET /v1/lieux/%00 HTTP/1.1", 400)]
    [InlineData("GET /v1/lieux?q=é HTTP/1.1", 400)]
    [InlineData("GET v1/lieux HTTP/1.1", 400)]
    [InlineData("GET http://ailleurs.example/v1/lieux?limite=1 HTTP/1.1", 400)]
    [InlineData("GET /v1/lieux", 505)]
    [InlineData("GET /v1/lieux HTTP/9.9", 505)]
    [InlineData("G\0T /v1/lieux HTTP/1.1", 400)]
    [InlineData("GET /v1/lieux HTTP/1.1|Content-Length: -1", 400)]
    [InlineData("GET /v1/lieux HTTP/1.1|Content-Length: 1|Content-Length: 2", 400)]
    [InlineData("GET /v1/lieux HTTP/1.1|Host: other.example", 400)]
    [InlineData("CONNECT ailleurs.example:443 HTTP/1.1", 400)]
    public async Task A_request_that_is_not_HTTP_is_cut_short(string request, int status)
    {
        var answer = await SendAsync(request);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_line_beyond_all_measure_is_cut_short_and_a_merely_long_one_explained()
    {
        var huge = await SendAsync($"GET /v1/lieux?q={new string('a', 600_000)} HTTP/1.1");
        var tooLong = await SendAsync($"GET /v1/lieux?q={new string('a', 400_000)} HTTP/1.1");
        var headers = await SendAsync($"GET /v1/lieux HTTP/1.1|X-Long: {new string('a', 60_000)}");

        Assert.StartsWith("HTTP/1.1 414 ", huge, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414 ", tooLong, StringComparison.Ordinal);
        Assert.Contains("/problemes/adresse-trop-longue", tooLong, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431 ", headers, StringComparison.Ordinal);
    }

    /// <param name="request">The request line, then headers, with bars between them.</param>
    private async Task<string> SendAsync(string request)
    {
        using var timeout = new CancellationTokenSource(s_patience);
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", api.Client.BaseAddress!.Port, timeout.Token);
        var stream = socket.GetStream();
        var text = $"{request.Replace("|", "\r\n", StringComparison.Ordinal)}\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        var chunked = text.Contains("chunked", StringComparison.Ordinal) ? "0\r\n\r\n" : "";
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text + chunked), timeout.Token);
            await stream.CopyToAsync(answer, timeout.Token);
        }
        catch (IOException)
        {
            // The server may close before it has read all; what it said counts.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
