using System.Text.Json;
using MediationNumerique.Api.Tests.Intake.Files;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>A complete import deletes what a file does not have: a mistake in the file must not pass for an absence.</summary>
[Collection(ImportedApi.Name)]
public sealed class MalformedFilesTests(ImportingApi api)
{
    private const int Count = 100;

    private static readonly string[] s_rows = [.. Enumerable.Range(0, Count).Select(i => Importer.Row($"l{i:d5}"))];

    private static readonly string[] s_json = [.. Fichier.Read(Importer.Header + string.Concat(s_rows)).Lignes.Select(l => Fichier.Json(l.Lieu!))];

    public static TheoryData<string, string> Malformed => new()
    {
        { "separateur", Csv(85, row => row.Replace("1 rue Neuve", "1 rue Neuve, bat. B", StringComparison.Ordinal)) },
        { "retour-perdu", Csv(85, row => row.TrimEnd('\n') + ",") },
        { "guillemet-ouvert", Csv(85, row => row.Replace("Lieu", "\"Lieu", StringComparison.Ordinal)) },
        { "deux-guillemets", Csv(50, row => row.Replace("Lieu", "\"Lieu", StringComparison.Ordinal), 70, row => row.Replace("Lieu", "Lieu\"", StringComparison.Ordinal)) },
        { "csv-coupe", Cut(Csv(0, row => row)) },
        { "csv-coupe-dans-un-identifiant", Csv(0, row => row)[..^(s_rows[0].Length * 20 - 3)] },
        { "sans-identifiant", Csv(85, row => row[6..]) },
        { "ndjson-casse", Ndjson(85, line => line.Replace("\"nom\":", "\"nom\"", StringComparison.Ordinal)) },
        { "ndjson-deux-en-une", Ndjson(85, line => line.TrimEnd('\n')) },
        { "ndjson-coupe", Cut(Ndjson(0, line => line)) },
        { "json-nul", $"[{string.Join(",", s_json.Select((item, i) => i == 85 ? "null" : item))}]" },
        { "json-coupe", Cut($"[{string.Join(",", s_json)}]") },
        { "json-identifiant-double", $"[{string.Join(",", s_json)}]".Replace("},{\"id\":\"l00085\"", ",\"id\":\"l00085\"", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_file_deletes_nothing_and_its_report_says_so(string slug, string file)
    {
        var source = await api.SourceAsync(slug);
        await source.ImportAsync(Importer.Header + string.Concat(s_rows));

        var import = await source.ImportAsync(file, "?mode=complet&confirmer_suppressions=true", file[0] is 'i' ? "text/csv" : "application/json");

        Assert.Equal(("termine", 0), (import.Text("etat"), import.GetProperty("lignes").GetProperty("supprimees").GetInt32()));
        // A row that lost its id gets one, and the place that it was stays beside it.
        Assert.Equal(slug == "sans-identifiant" ? Count + 1 : Count, await source.TotalAsync());
        Assert.Contains("suppressions-suspendues", import.GetProperty("rapport").GetProperty("resultats").EnumerateArray().Select(remarque => remarque.Text("code")));
    }

    [Fact]
    public async Task A_file_without_rows_says_why_it_cannot_be_imported()
    {
        using var content = new StringContent(Importer.Header, System.Text.Encoding.UTF8, "text/csv");
        using var answer = await api.Client.PostAsync("/v1/validations", content);
        var validation = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.False(validation.GetProperty("recevable").GetBoolean());
        Assert.Equal("aucun-lieu", Assert.Single(validation.GetProperty("fichier").EnumerateArray()).Text("code"));
    }

    private static string Csv(int row, Func<string, string> change, int other = -1, Func<string, string>? changeOther = null) =>
        Importer.Header + string.Concat(s_rows.Select((text, i) => i == row ? change(text) : i == other ? changeOther!(text) : text));

    private static string Ndjson(int row, Func<string, string> change) =>
        string.Concat(s_json.Select((item, i) => i == row ? change($"{item}\n") : $"{item}\n"));

    private static string Cut(string file) => file[..((file.Length * 4 / 5) + 5)];
}
