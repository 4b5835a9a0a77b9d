using MediationNumerique.Api.Auth;
using MediationNumerique.Api.Tests.Writes;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What the documentation page fills in for a producer is accepted as it is, with a token.</summary>
[Collection(WrittenApi.Name)]
public sealed class TriedWritesTests(WritableApi api)
{
    private const string Source = "essai-documentation";

    [Fact]
    public async Task What_the_page_proposes_is_accepted_as_it_is()
    {
        var paths = (await api.Client.JsonAsync("/documentation/v1.json")).GetProperty("paths");
        foreach (var (path, address) in new[] { ("", ""), ("/lieux/{id_source}", "/lieux/mediatheque-capucines"), ("/services/{id_source}", "/services/impots") })
        {
            var body = paths.GetProperty($"/v1/sources/{{source}}{path}").GetProperty("put").GetProperty("requestBody").GetProperty("content")
                .GetProperty("application/json").GetProperty("example").GetRawText();
            using var answer = await api.SendAsync(
                HttpMethod.Put, $"/v1/sources/{Source}{address}", api.Token([Source], [Portees.LieuxEcrire]), WritableApi.Content(body, "application/json"));

            Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
