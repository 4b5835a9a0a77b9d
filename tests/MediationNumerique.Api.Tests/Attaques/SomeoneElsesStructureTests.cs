using System.Text.Json;
using MediationNumerique.Api.Tests.Features.Imports;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>A producer whose token is for its own source cannot change what the public reads of another's structure.</summary>
[Collection(ImportedApi.Name)]
public sealed class SomeoneElsesStructureTests(ImportingApi api)
{
    private const string Stranger = """{"nom":"Détournée","siret":"#","telephone":"+33999999999","courriel":"pirate@exemple.fr","site_web":"https://pirate.exemple.fr","description":"Appelez-nous."}""";

    [Fact]
    public async Task A_structure_that_is_stated_keeps_its_name_and_contacts_and_the_strangers_statement_is_shown_as_theirs()
    {
        var (victim, stranger) = (await api.SourceAsync("victime-1"), await api.SourceAsync("alpha-1"));
        await PutAsync(victim, "/v1/sources/victime-1/structures/vraie", Of("73282932000074", """{"nom":"Vraie","siret":"#","telephone":"+33465710000"}"""));
        await PutAsync(victim, "/v1/sources/victime-1/lieux/un", Lieu("73282932000074"));
        var before = await StructureAsync("73282932000074");

        await PutAsync(stranger, "/v1/sources/alpha-1/structures/x", Of("73282932000074", Stranger));
        var after = await StructureAsync("73282932000074");

        Assert.Equal((before.Text("nom"), before.Text("telephone")), (after.Text("nom"), after.Text("telephone")));
        var detail = await api.Client.JsonAsync($"/v1/structures/{after.Text("id")}");
        Assert.Equal(["victime-1", "alpha-1"], detail.GetProperty("declarations").EnumerateArray().Select(declaration => declaration.Text("source")));
        Assert.Equal(["nom", "telephone"], detail.GetProperty("conflits").EnumerateArray().Select(conflit => conflit.Text("champ")));
        Assert.Equal("victime-1", detail.GetProperty("conflits")[0].GetProperty("valeurs")[0].Text("source"));
    }

    [Fact]
    public async Task A_place_dated_in_the_future_renames_nothing_and_is_warned_of()
    {
        var (victim, stranger) = (await api.SourceAsync("victime-2"), await api.SourceAsync("alpha-2"));
        await PutAsync(victim, "/v1/sources/victime-2/lieux/un", Lieu("40483304800022", "Vraie"));
        await PutAsync(victim, "/v1/sources/victime-2/lieux/autre", Lieu("40483304800022", "Vraie"));

        var written = await PutAsync(stranger, "/v1/sources/alpha-2/lieux/deux", Lieu("40483304800022", "Détournée", "2099-01-01"));

        Assert.Equal("Vraie", (await StructureAsync("40483304800022")).Text("nom"));
        Assert.Contains("date-future", written.GetProperty("avertissements").EnumerateArray().Select(warning => warning.Text("code")));
        var latest = await api.Client.ListAsync("/v1/lieux?siret=40483304800022&tri=-date_maj");
        Assert.Equal(["victime-2", "victime-2", "alpha-2"], latest.Resultats.Select(lieu => lieu.Text("source")));
    }

    [Fact]
    public async Task Who_has_no_place_there_adds_only_what_nobody_else_says()
    {
        var (victim, programme) = (await api.SourceAsync("victime-3"), await api.SourceAsync("alpha-3"));
        await PutAsync(victim, "/v1/sources/victime-3/lieux/un", Lieu("55208131766522", "Vraie"));

        await PutAsync(programme, "/v1/sources/alpha-3/structures/x", Of("55208131766522", """{"nom":"Autre","siret":"#","telephone":"+33465710000"}"""));
        var structure = await StructureAsync("55208131766522");

        Assert.Equal(("Vraie", "+33465710000"), (structure.Text("nom"), structure.Text("telephone")));
    }

    private static string Of(string siret, string json) => json.Replace("#", siret, StringComparison.Ordinal);

    private static string Lieu(string siret, string? parente = null, string dateMaj = "2026-01-31") =>
        $$"""{"pivot":"{{siret}}","nom":"Lieu","commune":"Grenoble","code_postal":"38000","code_insee":"38185","adresse":"1 rue Neuve","date_maj":"{{dateMaj}}","services":["Aide aux démarches administratives"]{{(parente is null ? "" : $",\"structure_parente\":\"{parente}\"")}}}""";

    private static async Task<JsonElement> PutAsync(Importer importer, string path, string body)
    {
        using var answer = await importer.SendAsync(HttpMethod.Put, path, body);
        var json = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, json);

        return JsonElement.Parse(json);
    }

    private async Task<JsonElement> StructureAsync(string siret) => Assert.Single((await api.Client.ListAsync($"/v1/structures?siret={siret}")).Resultats);
}
