using System.Net;
using System.Text;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Orientation;

/// <summary>What is asked about a person is kept by nobody, and need not stand in an address.</summary>
[Collection(SharedApi.Name)]
public sealed class PriveTests(ApiFactory api)
{
    private const string Capucines = "cae3c4ea-f1c5-5c88-bf5e-74fb40920969";

    private static readonly string s_asked = "pres_de=45.7667,4.8803&besoins=caf,impots&profils=d%C3%A9ficience+visuelle&mobilite_km=4.5&limite=3&exige=distance&a_distance=refuse&disponibilites=sa&frais=gratuit";

    [Theory]
    [InlineData("/v1/orientation?pres_de=45.7667,4.8803&profils=d%C3%A9ficience+visuelle")]
    [InlineData("/v1/orientation?pres_de_commune=69266")]
    [InlineData($"/v1/orientation/fiche?ids={Capucines}")]
    [InlineData($"/v1/orientation/fiche?ids={Capucines}&format=texte")]
    public async Task An_answer_about_a_person_is_kept_by_no_cache(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["private, no-store"], answer.Headers.NonValidated["Cache-Control"]);
    }

    /// <summary>What is the same for all is kept as before.</summary>
    [Theory]
    [InlineData("/v1/orientation/methode")]
    [InlineData("/v1/lieux?pres_de=45.7667,4.8803")]
    [InlineData("/v1/grappes?pres_de=45.7667,4.8803")]
    public async Task What_maps_and_forms_ask_is_still_kept(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.True(answer.Headers.CacheControl!.Public);
    }

    [Fact]
    public async Task The_same_criteria_in_the_body_get_the_same_answer_and_no_tag()
    {
        using var inBody = await PostAsync("/v1/orientation", """
            {"pres_de": "45.7667,4.8803", "besoins": ["caf", "impots"], "profils": ["Déficience visuelle"], "mobilite_km": 4.5, "limite": 3,
             "exige": ["distance"], "a_distance": "refuse", "disponibilites": ["sa"], "frais": ["gratuit"]}
            """, ifNoneMatch: "*");
        var text = await inBody.Content.ReadAsStringAsync();

        Assert.True(inBody.StatusCode is HttpStatusCode.OK, text);
        Assert.Equal(["private, no-store"], inBody.Headers.NonValidated["Cache-Control"]);
        Assert.Null(inBody.Headers.ETag);
        Assert.Equal(await api.Client.GetStringAsync($"/v1/orientation?{s_asked}"), text);
        Assert.NotEmpty(JsonElement.Parse(text).GetProperty("resultats").EnumerateArray());
    }

    [Theory]
    [InlineData("html")]
    [InlineData("texte")]
    public async Task The_sheet_is_the_same_too(string format)
    {
        using var inBody = await PostAsync("/v1/orientation/fiche", $$"""{"ids": ["{{Capucines}}"], "format": "{{format}}"}""");

        Assert.Equal(["private, no-store"], inBody.Headers.NonValidated["Cache-Control"]);
        Assert.Equal(await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={Capucines}&format={format}"), await inBody.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_example_of_the_contract_finds_something()
    {
        var paths = (await api.Client.JsonAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (var path in new[] { "/v1/orientation", "/v1/orientation/fiche" })
        {
            var example = paths.GetProperty(path).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");
            using var answer = await PostAsync(path, example.GetRawText());

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/v1/orientation", """{"besoins": ["caf"]}""", "/pres_de", "valeur-vide")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667", "besoins": ["caf"]}""", "/pres_de", "format")]
    [InlineData("/v1/orientation", """{"pres_de": ["45.7667,4.8803"]}""", "/pres_de", "type")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "pres_de_commune": "69266"}""", "/pres_de_commune", "parametre-incompatible")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "besoins": ["impots", "cafe"]}""", "/besoins/1", "valeur-inconnue")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "besoins": "caf"}""", "/besoins", "type")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "besoins": [null]}""", "/besoins/0", "valeur-vide")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "besoins": [{}]}""", "/besoins/0", "type")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "limite": 51}""", "/limite", "hors-bornes")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "limite": null}""", "/limite", "valeur-vide")]
    [InlineData("/v1/orientation", """{"pres_de": "45.7667,4.8803", "profil": ["senior"]}""", "/profil", "champ-inconnu")]
    [InlineData("/v1/orientation/fiche", "{}", "/ids", "format")]
    [InlineData("/v1/orientation/fiche", """{"ids": ["abc"]}""", "/ids/0", "format")]
    [InlineData("/v1/orientation/fiche", $$"""{"ids": ["{{Capucines}}"], "format": "pdf"}""", "/format", "valeur-inconnue")]
    public async Task What_is_wrong_in_the_body_is_told_by_its_place(string url, string body, string pointeur, string code)
    {
        using var answer = await PostAsync(url, body);

        var erreur = (await answer.ProblemAsync(422)).Erreur();
        Assert.Equal((pointeur, code), (erreur.Text("pointeur"), erreur.Text("code")));
        Assert.Null(erreur.Text("parametre"));
    }

    [Fact]
    public async Task Too_many_values_are_counted_and_not_judged()
    {
        using var answer = await PostAsync("/v1/orientation", $$"""{"pres_de": "45.7667,4.8803", "besoins": [{{string.Join(',', Enumerable.Repeat("\"caf\"", 101))}}]}""");

        Assert.Equal(("/besoins", "trop-de-valeurs"), ((await answer.ProblemAsync(422)).Erreur().Text("pointeur"), (await answer.ProblemAsync(422)).Erreur().Text("code")));
    }

    [Fact]
    public async Task With_a_body_nothing_stands_in_the_address()
    {
        using var answer = await PostAsync("/v1/orientation?pres_de=45.7667,4.8803", "{}");

        Assert.Equal("pres_de", (await answer.ProblemAsync(400)).Erreur().Text("parametre"));
    }

    [Fact]
    public async Task Another_type_is_refused()
    {
        using var answer = await PostAsync("/v1/orientation", "pres_de=45.7667,4.8803", type: "application/x-www-form-urlencoded");

        await answer.ProblemAsync(415);
    }

    private async Task<HttpResponseMessage> PostAsync(string url, string body, string? ifNoneMatch = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch is null ? [] : [ifNoneMatch]);

        return await api.Client.SendAsync(request);
    }
}
