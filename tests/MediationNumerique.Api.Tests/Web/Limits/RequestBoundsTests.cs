using System.Net;
using System.Net.Sockets;
using System.Text;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Limits;
using Microsoft.AspNetCore.Builder;

namespace MediationNumerique.Api.Tests.Web.Limits;

public sealed class RequestBoundsTests : IAsyncLifetime, IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly TemporaryFolder _folder = new();
    private ProtectedApi _api = null!;

    public async Task InitializeAsync() => _api = await ProtectedApi.StartAsync(_folder.FullPath);

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("textes", Megabyte, 200)]
    [InlineData("textes", Megabyte + 1, 413)]
    [InlineData("imports", 4 * Megabyte, 200)]
    [InlineData("imports", (4 * Megabyte) + 1, 413)]
    public async Task A_body_has_a_largest_size_that_a_route_may_change(string route, int bytes, int status)
    {
        using var body = new ByteArrayContent(new byte[bytes]);
        using var answer = await _api.SendAsync(HttpMethod.Post, $"/v1/essais/isere/{route}", _api.GoodToken(), body);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 413)
        {
            Assert.EndsWith("/problemes/corps-trop-grand", (await answer.ProblemAsync(413)).Text("type"));
        }
    }

    [Fact]
    public async Task No_route_accepts_more_than_the_largest_body()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Throws<ArgumentOutOfRangeException>(() => app.MapPost("/", () => "").AcceptBodyUpTo(RequestBounds.LargestBody + 1));
    }

    [Theory]
    [InlineData(31, 200)]
    [InlineData(33, 400)]
    public async Task JSON_that_is_too_deep_is_refused(int depth, int status)
    {
        var json = string.Concat(Enumerable.Repeat("""{"suite":""", depth)) + "null" + new string('}', depth);
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _api.SendAsync(HttpMethod.Post, "/v1/json", null, body);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Headers_that_are_too_long_are_refused()
    {
        using var answer = await _api.PutAsync("/v1/essais/isere/12", new string('a', 40_000));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [SlowFact]
    public async Task A_client_that_does_not_finish_its_headers_is_dropped()
    {
        using var connection = await ConnectAsync("GET /v1/lectures HTTP/1.1\r\nHost: x\r\nX-Lent: ");

        Assert.StartsWith("HTTP/1.1 408", await ReadToEndAsync(connection));
    }

    [SlowFact]
    public async Task A_client_that_sends_its_body_drop_by_drop_is_dropped()
    {
        using var connection = await ConnectAsync(
            $"POST /v1/essais/isere/textes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {_api.GoodToken()}\r\nContent-Length: 100000\r\n\r\nx");

        Assert.StartsWith("HTTP/1.1 408", await ReadToEndAsync(connection));
    }

    private async Task<TcpClient> ConnectAsync(string beginning)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, _api.Client.BaseAddress!.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));

        return connection;
    }

    private static async Task<string> ReadToEndAsync(TcpClient connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        using var reader = new StreamReader(connection.GetStream());

        return await reader.ReadToEndAsync(patience.Token);
    }
}
