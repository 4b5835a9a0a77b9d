using System.Text.Json.Nodes;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Auth;

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

    [Fact]
    public async Task A_field_that_is_null_is_as_if_it_were_left_out()
    {
        var contract = await api.Client.JsonAsync("/openapi/v1.json");
        var token = api.Token(["essai-vides"], [Portees.LieuxEcrire]);
        foreach (var (path, address, name) in new[] { ("", "", "SourceDeclaree"), ("/lieux/{id_source}", "/lieux/vide", "LieuDeclare"), ("/structures/{id_source}", "/structures/vide", "StructureDeclaree") })
        {
            var schema = contract.GetProperty("components").GetProperty("schemas").GetProperty(name);
            var whole = JsonNode.Parse(contract.GetProperty("paths").GetProperty($"/v1/sources/{{source}}{path}").GetProperty("put").GetProperty("requestBody").GetProperty("content")
                .GetProperty("application/json").GetProperty("example").GetRawText())!.AsObject();
            var required = schema.GetProperty("required").EnumerateArray().Select(field => field.GetString()!).ToList();
            var bare = new JsonObject(whole.Where(field => required.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
            var nulls = bare.DeepClone().AsObject();
            foreach (var field in schema.GetProperty("properties").EnumerateObject().Where(field => field.Value.Child("nullable") is not null))
            {
                nulls[field.Name] = null;
            }

            Assert.Equal(await PutAsync(address, bare), await PutAsync(address, nulls));
        }

        async Task<string> PutAsync(string address, JsonObject body)
        {
            using var answer = await api.SendAsync(HttpMethod.Put, $"/v1/sources/essai-vides{address}", token, WritableApi.Content(body.ToJsonString(), "application/json"));
            var text = await answer.Content.ReadAsStringAsync();

            Assert.True(answer.IsSuccessStatusCode, text);
            return text;
        }
    }
}
