using MediationNumerique.Api.Auth;
using MediationNumerique.Api.Tests.Writes;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What the documentation page fills in for a producer is accepted as it is, with a token.</summary>
[Collection(WrittenApi.Name)]
public sealed class TriedWritesTests(WritableApi api)
{
    [Fact]
    public async Task The_source_that_the_page_proposes_is_accepted()
    {
        var contract = await api.Client.JsonAsync("/documentation/v1.json");
        var body = contract.GetProperty("components").GetProperty("schemas").GetProperty("SourceDeclaree").GetProperty("example");
        using var answer = await api.SendAsync(
            HttpMethod.Put, "/v1/sources/essai-documentation", api.Token(["essai-documentation"], [Portees.LieuxEcrire]), WritableApi.Content(body.GetRawText(), "application/json"));

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
