using System.Net;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Intake.One;

[Collection(WrittenApi.Name)]
public sealed class SourcesTests(WritableApi api)
{
    [Fact]
    public async Task A_source_is_created_then_described_anew_by_its_producer_and_shown_at_once()
    {
        var producer = new Producer(api, "essai-source", api.Token(["essai-source"], [Portees.LieuxEcrire]));
        using var created = await producer.DescribeAsync(Sent.Source(("contact", "Équipe fictive"), ("url", "https://donnees.example/lieux")));
        using var changed = await producer.DescribeAsync(Sent.Source(("nom", "Autre nom")));

        var ecriture = await created.JsonAsync(HttpStatusCode.Created);
        Assert.EndsWith("/v1/sources/essai-source", ecriture.Text("url"), StringComparison.Ordinal);
        Assert.Equal(ecriture.Text("url"), created.Headers.Location?.ToString());
        Assert.Equal("essai-source", ecriture.GetProperty("declaration").Text("slug"));
        Assert.Null(ecriture.Text("id"));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var source = await api.Client.JsonAsync("/v1/sources/essai-source");
        Assert.Equal("Autre nom", source.Text("nom"));
        Assert.Null(source.Text("contact"));
        Assert.Contains((await api.Client.JsonAsync("/v1/sources")).GetProperty("resultats").EnumerateArray(), s => s.Text("slug") == "essai-source");
    }

    [Fact]
    public async Task Who_administers_describes_any_source_without_being_its_producer()
    {
        var admin = new Producer(api, "essai-admin", api.Token([], [Portees.Administrer], "admin"));

        Assert.Equal(HttpStatusCode.Created, await admin.DescribeAsync(Sent.Source()).StatusAsync());
        await admin.PutAsync("lieux", "un", Sent.Lieu()).ProblemAsync(403, "portee-insuffisante");
    }

    [Fact]
    public async Task The_producer_of_another_source_does_not()
    {
        var other = new Producer(api, "demonstration", api.Token(["essai-source"], [Portees.LieuxEcrire]));

        var problem = await other.DescribeAsync(Sent.Source()).ProblemAsync(403, "source-interdite");

        Assert.Contains("« demonstration »", problem.Text("detail"), StringComparison.Ordinal);
        Assert.NotEqual("Source d’essai", (await api.Client.JsonAsync("/v1/sources/demonstration")).Text("nom"));
    }

    [Theory]
    [InlineData("Majuscules")]
    [InlineData("é")]
    [InlineData("deux--tirets")]
    [InlineData("espace%20")]
    [InlineData("%20espace")]
    [InlineData("fin%0A")]
    [InlineData("a%2Fb")]
    [InlineData("101")]
    public async Task A_slug_is_made_of_small_letters_digits_and_single_dashes(string slug)
    {
        slug = slug == "101" ? new string('a', 101) : slug;
        var token = api.Token(["*"], [Portees.LieuxEcrire]);
        var before = (await api.Client.JsonAsync("/v1/sources")).GetProperty("total").GetInt32();

        var problem = await api.SendAsync(HttpMethod.Put, $"/v1/sources/{slug}", token, WritableApi.Content(Sent.Source().ToJsonString(), null)).ProblemAsync(422, "contenu-invalide");

        Assert.StartsWith("/slug ", Assert.Single(problem.Told()), StringComparison.Ordinal);
        Assert.Equal(before, (await api.Client.JsonAsync("/v1/sources")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_description_is_said_at_once()
    {
        var producer = await api.ProducerAsync("essai-source-erreurs");

        var problem = await producer.DescribeAsync(JsonNode.Parse("""
            {"slug":"autre","nom":" ","licence":{},"url":"ftp://x.example","nombre_lieux":3,"moissonnage":{"url":"x","periode_heures":9000,"frequence":1}}
            """)!).ProblemAsync(422, "contenu-invalide");

        Assert.Equal(
            [
                "/licence type", "/nombre_lieux champ-inconnu", "/moissonnage/frequence champ-inconnu", "/slug identifiant-different",
                "/nom obligatoire", "/description obligatoire", "/url url", "/moissonnage/url url", "/moissonnage/periode_heures hors-bornes",
            ],
            problem.Told());
    }

    [Fact]
    public async Task Where_a_file_is_fetched_is_told_to_its_producer_and_to_nobody_else()
    {
        var producer = await api.ProducerAsync("essai-moissonnage");

        var problem = await producer.DescribeAsync(Sent.Source(("moissonnage", Moissonnage("ailleurs.example")))).ProblemAsync(422, "contenu-invalide");
        var ecriture = await producer.DescribeAsync(Sent.Source(("moissonnage", Moissonnage(WritableApi.AllowedHost)))).JsonAsync();

        Assert.Equal(["/moissonnage/url hote-non-autorise"], problem.Told());
        Assert.Equal(24, ecriture.GetProperty("declaration").GetProperty("moissonnage").GetProperty("periode_heures").GetInt32());
        Assert.DoesNotContain("secret.csv", (await api.Client.JsonAsync("/v1/sources/essai-moissonnage")).GetRawText(), StringComparison.Ordinal);
        await producer.DescribeAsync(Sent.Source()).StatusAsync();
    }

    private static JsonObject Moissonnage(string host) => new() { ["url"] = $"http://{host}/secret.csv", ["periode_heures"] = 24 };
}
