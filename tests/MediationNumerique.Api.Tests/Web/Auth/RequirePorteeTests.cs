using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace MediationNumerique.Api.Tests.Web.Auth;

/// <summary>What a slice can get wrong is found at start; what it gets right is in the contract.</summary>
public sealed class RequirePorteeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/lieux/{id}")]
    [InlineData("/lieux/{source?}")]
    public async Task A_route_that_does_not_name_its_source_must_say_that_it_checks_it_itself(string route)
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPut(route, () => "").RequirePortee(Portees.LieuxEcrire);

        Assert.Throws<InvalidOperationException>(() => ((IEndpointRouteBuilder)app).DataSources.Single().Endpoints);
    }

    [Fact]
    public async Task An_unknown_scope_is_refused()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Throws<ArgumentException>(() => app.MapPut("/{source}", () => "").RequirePortee("lieux:ecrir"));
    }

    [Fact]
    public async Task The_contract_says_which_operations_need_a_token_and_which_scopes()
    {
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath);
        var document = InlinedContract.Of(await api.Client.GetStringAsync("/openapi/v1.json"));
        var write = document["paths"]!["/v1/essais/{source}/{cle}"]!["put"]!;

        Assert.Equal("""{"type":"http","scheme":"bearer","bearerFormat":"JWT"}""", WithoutDescription(document["components"]!["securitySchemes"]!["jeton"]!).ToJsonString());
        Assert.Equal("""[{"jeton":[]}]""", write["security"]!.ToJsonString());
        Assert.Equal("""["lieux:ecrire"]""", write["x-portees"]!.ToJsonString());
        Assert.Contains("`lieux:ecrire`", (string)write["description"]!);
        Assert.All(["401", "403"], status =>
        {
            Assert.Equal("#/components/schemas/Probleme", (string)write["responses"]![status]!["content"]!["application/problem+json"]!["schema"]!["$ref"]!);
            Assert.NotNull(write["responses"]![status]!["headers"]!["WWW-Authenticate"]);
        });
        Assert.Equal("[]", document["paths"]!["/v1/lectures"]!["get"]!["security"]!.ToJsonString());
    }

    private static JsonNode WithoutDescription(JsonNode scheme)
    {
        scheme.AsObject().Remove("description");

        return scheme;
    }
}
