using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>A CSV taken from the API and imported again changes nothing, and is not scolded for our own columns.</summary>
[Collection(ImportedApi.Name)]
public sealed class CsvComesBackTests(ImportingApi api, ApiFactory examples)
{
    private static readonly string s_hostile = string.Join(
        ',',
        "\"=1+1\",00000000000000,\"=HYPERLINK(\"\"https://x.example\"\",\"\"ici\"\")\",Grenoble,38000,38185,\"@home, 1 rue Neuve\",1970-01-01,Aide aux démarches administratives",
        "+33476000000,\"-2 étages, \"\"au fond\"\"\",\"Ligne 1\nLigne 2\",\"+ Ensemble\"") + "\n";

    [Theory]
    [InlineData("demonstration")]
    [InlineData("hinaura")]
    public async Task A_table_of_a_source_changes_nothing(string from)
    {
        var source = await api.SourceAsync($"copie-{from}");
        var first = await source.ImportAsync(await examples.Client.GetStringAsync($"/v1/lieux?sources={from}&format=csv&limite=10000"), "?mode=complet");
        var again = await source.ImportAsync(await api.Client.GetStringAsync($"/v1/lieux?sources=copie-{from}&format=csv&limite=10000&tri=nom"), "?mode=complet");

        Assert.Equal(0, Count(first, "refusees"));
        Assert.True(Count(first, "creees") > 60);
        AssertSame(again, Count(first, "creees"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("geojson")]
    public async Task Neither_does_a_list_of_ours_and_no_place_is_there_twice(string format)
    {
        var source = await api.SourceAsync($"liste-{format}");
        await source.ImportAsync(await examples.Client.GetStringAsync("/v1/lieux?sources=hinaura&format=csv&limite=10000"));
        var again = await source.ImportAsync(await api.Client.GetStringAsync($"/v1/lieux?sources=liste-{format}&format={format}&limite=10000"), type: "application/json");

        Assert.Equal((0, 0), (Count(again, "creees"), Count(again, "refusees")));
        Assert.Equal(format, again.Text("format"));
    }

    [Fact]
    public async Task Neither_does_one_with_cells_that_a_spreadsheet_would_run()
    {
        const string Header = "id,pivot,nom,commune,code_postal,code_insee,adresse,date_maj,services,telephone,complement_adresse,presentation_detail,structure_parente\n";
        var source = await api.SourceAsync("hostile");
        var first = await source.ImportAsync(Header + s_hostile);
        Assert.True(Count(first, "creees") == 1, first.ToString());
        var csv = await api.Client.GetStringAsync("/v1/lieux?sources=hostile&format=csv");
        var lieu = (await api.Client.ListAsync("/v1/lieux?sources=hostile")).Resultats.Single();
        var again = await source.ImportAsync(csv);

        Assert.StartsWith("=HYPERLINK", lieu.Text("nom"));
        Assert.Contains("\"'=HYPERLINK", csv);
        Assert.Contains("'=1+1,", csv);
        Assert.Contains("\"'@home", csv);
        Assert.Contains(",+33476000000,", csv);
        AssertSame(again, 1);
    }

    private static void AssertSame(JsonElement import, int rows)
    {
        Assert.Equal((0, 0, rows, 0, 0), (Count(import, "creees"), Count(import, "modifiees"), Count(import, "inchangees"), Count(import, "supprimees"), Count(import, "refusees")));
        Assert.DoesNotContain(import.GetProperty("rapport").GetProperty("resultats").EnumerateArray(), remarque => remarque.Text("code") == "colonne-inconnue");
    }

    private static int Count(JsonElement import, string name) => import.GetProperty("lignes").GetProperty(name).GetInt32();
}
