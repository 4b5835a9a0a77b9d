using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>An authority that takes connections and says nothing: requests with a token do not pile up behind it.</summary>
public sealed class SilentAuthorityTests
{
    private const int Requests = 20;

    [SlowFact]
    public async Task An_authority_that_says_nothing_is_not_waited_for_by_each_request_in_turn()
    {
        using var folder = new TemporaryFolder();
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start(Requests);
        await using var authority = await FakeAuthority.StartAsync();
        var settings = authority.Settings;
        settings["Authentification:Autorite"] = $"http://{silence.LocalEndpoint}";
        await using var api = await ProtectedApi.StartAsync(folder.FullPath, settings);
        var start = Stopwatch.GetTimestamp();

        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => api.PutAsync("/v1/essais/isere/12", authority.Token())));

        // The package asks a second time by itself; one request after the other would take a hundred seconds and more.
        Assert.InRange(Stopwatch.GetElapsedTime(start), AuthorityMetadata.Patience, 6 * AuthorityMetadata.Patience);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
    }
}
