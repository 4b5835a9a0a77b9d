using System.Text.Json;
using System.Text.Json.Nodes;
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
        var contract = await api.Client.JsonAsync("/documentation/v1.json");
        var schemas = contract.GetProperty("components").GetProperty("schemas");
        foreach (var (schema, path) in new[] { ("SourceDeclaree", ""), ("LieuDeclare", "/lieux/mediatheque-capucines"), ("ServiceDeclare", "/services/impots") })
        {
            using var answer = await api.SendAsync(
                HttpMethod.Put, $"/v1/sources/{Source}{path}", api.Token([Source], [Portees.LieuxEcrire]), WritableApi.Content(Filled(schemas.GetProperty(schema)), "application/json"));

            Assert.True(answer.IsSuccessStatusCode, $"{schema}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>As the page fills it in: the example of the whole, else of each required property.</summary>
    private static string Filled(JsonElement schema) => schema.Child("example")?.GetRawText() ?? new JsonObject(
        schema.Texts("required").Select(name => KeyValuePair.Create(name, JsonNode.Parse(schema.GetProperty("properties").GetProperty(name).GetProperty("example").GetRawText())))).ToJsonString();
}
