using System.Text;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Tests.Web.Problems;

/// <summary>What is told to cite a <c>trace_id</c> is found in the log by it.</summary>
public sealed class ProblemLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Journal _journal = new();

    public void Dispose()
    {
        _folder.Dispose();
        _journal.Dispose();
    }

    [Theory]
    [InlineData("GET", "/nulle-part", 404, "GET ? 404 route-inconnue")]
    [InlineData("GET", "/v1/essais/isere/12", 405, "GET ? 405 methode-refusee")]
    [InlineData("PUT", "/v1/essais/isere/12?pres_de=45.75,4.85", 401, "PUT /v1/essais/{source}/{cle} 401 jeton-absent")]
    [InlineData("POST", "/v1/json", 400, "POST /v1/json 400 requete-illisible")]
    [InlineData("EYJHBGCIOIJ9", "/v1/json", 405, "? ? 405 methode-refusee")]
    public async Task A_refusal_has_one_line_that_its_trace_id_finds(string method, string url, int status, string line)
    {
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, logs: _journal);
        using var answer = await api.SendAsync(new(method), url, null, method == "POST" ? new StringContent("{", Encoding.UTF8, "application/json") : null);

        var traceId = (await answer.ProblemAsync(status)).Text("trace_id")!;
        Assert.Equal($"{line} trace_id={traceId} ", Line(traceId));
    }

    [Fact]
    public async Task An_error_of_ours_has_its_exception_with_it_and_is_written_once()
    {
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, logs: _journal);
        using var answer = await api.SendAsync(HttpMethod.Post, "/v1/pannes/12", null, null);

        var traceId = (await answer.ProblemAsync(500)).Text("trace_id")!;
        Assert.StartsWith($"POST /v1/pannes/{{id}} 500 erreur-interne trace_id={traceId} System.InvalidOperationException: La panne des tests.", Line(traceId), StringComparison.Ordinal);
        Assert.Single(_journal.Lines, line => line.Contains("La panne des tests.", StringComparison.Ordinal));
    }

    /// <summary>A trace that a client begins is followed; what is no trace is not, and does not stand for all.</summary>
    [Theory]
    [InlineData("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true)]
    [InlineData("traceparent", "n'importe quoi", false)]
    [InlineData("Request-Id", "|abc.1.", false)]
    public async Task A_trace_id_is_one_whatever_the_client_sends(string header, string value, bool isFollowed)
    {
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, logs: _journal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nulle-part");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await api.Client.SendAsync(request);

        var traceId = (await answer.ProblemAsync(404)).Text("trace_id")!;
        Assert.Equal(isFollowed, traceId == "4bf92f3577b34da6a3ce929d0e0e4736");
        Assert.Matches("^(?!0{32})[0-9a-f]{32}$", traceId);
        Assert.NotEmpty(Line(traceId));
    }

    [Fact]
    public async Task A_flood_of_refusals_is_counted_and_does_not_hide_an_error_of_ours()
    {
        string failure;
        await using (var api = await ProtectedApi.StartAsync(_folder.FullPath, new() { ["Debit:Actif"] = "false" }, _journal))
        {
            for (var i = 0; i < ProblemLog.MostRefusals + 50; i++)
            {
                (await api.GetAsync("/nulle-part")).Dispose();
            }
            using var answer = await api.SendAsync(HttpMethod.Post, "/v1/pannes/12", null, null);
            failure = (await answer.ProblemAsync(500)).Text("trace_id")!;
        }

        Assert.Equal(ProblemLog.MostRefusals, _journal.Lines.Count(line => line.Contains("404 route-inconnue", StringComparison.Ordinal)));
        Assert.Contains(_journal.Lines, line => line.Contains("50 refusals and 0 failures were left out", StringComparison.Ordinal));
        Assert.NotEmpty(Line(failure));
    }

    private string Line(string traceId) => Assert.Single(_journal.Lines, line => line.Contains($"trace_id={traceId}", StringComparison.Ordinal));
}
