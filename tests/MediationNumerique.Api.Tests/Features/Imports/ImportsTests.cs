using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Imports;

[Collection(ImportedApi.Name)]
public sealed class ImportsTests(ImportingApi api)
{
    [Fact]
    public async Task A_file_is_taken_in_and_every_read_shows_it_at_once()
    {
        var source = await api.SourceAsync("neuf");

        var import = await source.ImportAsync(Importer.Header + Importer.Rows(3));

        Assert.Equal("termine", import.Text("etat"));
        Assert.Equal((3, 3, 0), (Count(import, "lues"), Count(import, "creees"), Count(import, "refusees")));
        Assert.Equal(3, await source.TotalAsync());
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var source = await api.SourceAsync("pareil");
        await source.ImportAsync(Importer.Header + Importer.Rows(3));

        var again = await source.ImportAsync(Importer.Header + Importer.Rows(3), "?mode=complet");

        Assert.Equal((0, 0, 3, 0), (Count(again, "creees"), Count(again, "modifiees"), Count(again, "inchangees"), Count(again, "supprimees")));
    }

    [Fact]
    public async Task An_unknown_value_is_reported_with_line_id_column_code_value_and_suggestion_and_its_place_is_taken_in()
    {
        var source = await api.SourceAsync("sale");

        var import = await source.ImportAsync(Importer.Header + Importer.Row("bon") + Importer.Row("mauvais", service: "Insertion pro"));

        var remarque = Assert.Single(import.GetProperty("rapport").GetProperty("resultats").EnumerateArray(), remarque => remarque.Text("code") != "sans-point");
        Assert.Equal(("mauvais", "services", "avertissement", "valeur-inconnue", "Insertion pro"), (
            remarque.Text("id_source"), remarque.Text("colonne"), remarque.Text("gravite"), remarque.Text("code"), remarque.Text("valeur")));
        Assert.Equal(3, remarque.GetProperty("ligne").GetInt32());
        Assert.Contains("Insertion professionnelle via le numérique", remarque.Texts("suggestions"));
        Assert.Equal(2, await source.TotalAsync());
    }

    [Fact]
    public async Task A_complete_import_deletes_what_is_absent_but_not_what_is_refused()
    {
        var source = await api.SourceAsync("complet");
        await source.ImportAsync(Importer.Header + Importer.Rows(10));

        var import = await source.ImportAsync(Importer.Header + Importer.Rows(8) + Importer.Row("l00008").Replace("1 rue Neuve", "", StringComparison.Ordinal), "?mode=complet");

        Assert.Equal((1, 1), (Count(import, "supprimees"), Count(import, "refusees")));
        Assert.Equal(9, await source.TotalAsync());
    }

    [Fact]
    public async Task A_place_without_a_date_that_says_the_same_as_before_was_not_updated()
    {
        var source = await api.SourceAsync("sans-date");
        await source.ImportAsync("id,nom,adresse,commune,code_postal,date_maj\n1,Mairie,1 rue Exemple,Aurillac,15000,2026-01-31\n2,Halle,2 rue Exemple,Aurillac,15000,2026-01-31\n");

        var import = await source.ImportAsync("id,nom,adresse,commune,code_postal\n1,Mairie,1 rue Exemple,Aurillac,15000\n2,Halle,3 rue Exemple,Aurillac,15000\n");

        Assert.Equal((1, 1), (Count(import, "inchangees"), Count(import, "modifiees")));
    }

    [Fact]
    public async Task An_import_that_would_delete_more_than_three_places_in_ten_is_refused_until_it_is_confirmed()
    {
        var source = await api.SourceAsync("coupe");
        await source.ImportAsync(Importer.Header + Importer.Rows(10));

        var refused = await source.ImportAsync(Importer.Header + Importer.Rows(6), "?mode=complet");
        Assert.Equal(("refuse", "trop-de-suppressions"), (refused.Text("etat"), refused.GetProperty("motif").Text("code")));
        Assert.Equal(10, await source.TotalAsync());

        var confirmed = await source.ImportAsync(Importer.Header + Importer.Rows(6), "?mode=complet&confirmer_suppressions=true");
        Assert.Equal("termine", confirmed.Text("etat"));
        Assert.Equal(6, await source.TotalAsync());

        await source.ImportAsync(Importer.Header + Importer.Rows(10));
        Assert.Equal("termine", (await source.ImportAsync(Importer.Header + Importer.Rows(7), "?mode=complet")).Text("etat"));
    }

    [Fact]
    public async Task A_simulation_counts_and_reports_and_writes_nothing()
    {
        var source = await api.SourceAsync("simule");

        var import = await source.ImportAsync(Importer.Header + Importer.Rows(3), "?simulation=true");

        Assert.Equal(("termine", 3), (import.Text("etat"), Count(import, "creees")));
        Assert.Equal(0, await source.TotalAsync());
    }

    [Fact]
    public async Task A_strict_import_is_refused_whole_for_one_bad_row()
    {
        var source = await api.SourceAsync("strict");

        var import = await source.ImportAsync(Importer.Header + Importer.Row("bon") + Importer.Row("mauvais").Replace("1 rue Neuve", "", StringComparison.Ordinal), "?strict=true");

        Assert.Equal(("refuse", "lignes-refusees"), (import.Text("etat"), import.GetProperty("motif").Text("code")));
        Assert.Equal(0, await source.TotalAsync());
    }

    [Fact]
    public async Task A_file_cut_by_an_open_quote_never_deletes_what_follows()
    {
        var source = await api.SourceAsync("guillemet");
        await source.ImportAsync(Importer.Header + Importer.Rows(4));

        var import = await source.ImportAsync(Importer.Header + Importer.Rows(3) + "l00003,\"" + new string('x', 1_100_000), "?mode=complet");

        Assert.Equal(("termine", 0), (import.Text("etat"), Count(import, "supprimees")));
        Assert.Equal(4, await source.TotalAsync());
    }

    [Fact]
    public async Task Without_a_wait_the_answer_comes_at_once_with_the_address_to_look_at()
    {
        var source = await api.SourceAsync("suite");

        using var answer = await source.SendAsync(HttpMethod.Post, "/v1/sources/suite/imports", Importer.Header + Importer.Rows(2), "text/csv");

        Assert.Equal(202, (int)answer.StatusCode);
        var import = await EndAsync(source, answer.Headers.Location!.ToString());
        Assert.Equal(("termine", 2), (import.Text("etat"), Count(import, "creees")));
        Assert.Equal(1, (await source.JsonAsync("/v1/sources/suite/imports")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_report_comes_in_pages_and_as_a_CSV_that_a_spreadsheet_opens()
    {
        var source = await api.SourceAsync("pages");
        var import = await source.ImportAsync(Importer.Header + string.Concat(Enumerable.Range(0, 7).Select(i => Importer.Row($"l{i}", service: "=Rien"))));
        var url = import.Text("url")!;

        var first = (await source.JsonAsync($"{url}?limite=5")).GetProperty("rapport");
        var next = (await source.JsonAsync(first.GetProperty("liens").Text("suivant")!)).GetProperty("rapport");
        using var csv = await source.SendAsync(HttpMethod.Get, $"{url}?format=csv");

        Assert.Equal((8, 5, 3), (first.GetProperty("total").GetInt32(), first.GetProperty("resultats").GetArrayLength(), next.GetProperty("resultats").GetArrayLength()));
        Assert.Null(next.GetProperty("liens").Text("suivant"));
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd().Split('\n');
        Assert.Equal(9, lines.Length);
        Assert.All(lines[2..], line => Assert.Contains("'=Rien", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_unknown_columns_is_refused_with_the_way_to_take_it_in_and_taken_in_so()
    {
        const string Csv = "Nom de la structure;Adresse;CP;Ville;Tél\nMairie;1 rue Exemple;15000;Aurillac;04 71 00 00 00\nMédiathèque;2 rue Exemple;15000;Aurillac;04 71 00 00 01\n";
        var source = await api.SourceAsync("proposee");

        var refused = await source.ImportAsync(Csv);
        var taken = await source.ImportAsync(Csv, "?correspondance=proposee");

        Assert.Equal("refuse", refused.Text("etat"));
        Assert.Contains("correspondance=proposee", refused.GetProperty("motif").Text("message"), StringComparison.Ordinal);
        Assert.Equal(("termine", 2), (taken.Text("etat"), taken.GetProperty("lignes").GetProperty("creees").GetInt32()));
        Assert.Equal("+33471000000", (await api.Client.ListAsync("/v1/lieux?sources=proposee&q=mairie")).Resultats.Single().Text("telephone"));
    }

    [Theory]
    [InlineData("lieux", false)]
    [InlineData("Autre, feuille", true)]
    public async Task The_sheet_of_a_workbook_is_chosen(string feuille, bool isAbsent)
    {
        var source = await api.SourceAsync(isAbsent ? "feuille-absente" : "feuille");
        using var workbook = typeof(ImportsTests).Assembly.GetManifestResourceStream("MediationNumerique.Api.Tests.Intake.Files.Classeurs.lieux.xlsx")!;
        using var copy = new MemoryStream();
        await workbook.CopyToAsync(copy);

        var import = await source.ImportAsync(copy.ToArray(), $"?feuille={Uri.EscapeDataString(feuille)}");

        Assert.Equal(("refuse", isAbsent), (import.Text("etat"), import.GetProperty("motif").Text("message")!.Contains("« lieux »", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_producer_reads_nothing_of_an_import()
    {
        var source = await api.SourceAsync("prive");
        var import = await source.ImportAsync(Importer.Header + Importer.Rows(1));
        var other = await api.SourceAsync("voisin");

        using var read = await other.SendAsync(HttpMethod.Get, import.Text("url")!);
        using var stolen = await other.SendAsync(HttpMethod.Get, import.Text("url")!.Replace("/prive/", "/voisin/", StringComparison.Ordinal));
        using var anonymous = await api.Client.GetAsync(import.Text("url"));

        Assert.Equal((403, 404, 401), ((int)read.StatusCode, (int)stolen.StatusCode, (int)anonymous.StatusCode));
    }

    [Theory]
    [InlineData("?mode=total", 400)]
    [InlineData("?simulation=oui", 400)]
    [InlineData("?stricte=true", 400)]
    public async Task A_parameter_that_is_wrong_is_refused_before_anything_is_received(string query, int status)
    {
        var source = await api.SourceAsync("parametres");

        using var answer = await source.SendAsync(HttpMethod.Post, $"/v1/sources/parametres/imports{query}", Importer.Header, "text/csv");

        await answer.ProblemAsync(status);
        Assert.Equal(0, (await source.JsonAsync("/v1/sources/parametres/imports")).GetProperty("total").GetInt32());
    }

    private static int Count(JsonElement import, string what) => import.GetProperty("lignes").GetProperty(what).GetInt32();

    private static async Task<JsonElement> EndAsync(Importer source, string url)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var import = await source.JsonAsync(url);
            if (import.Text("termine_le") is not null)
            {
                return import;
            }
            await Task.Delay(20, timeout.Token);
        }
    }
}
