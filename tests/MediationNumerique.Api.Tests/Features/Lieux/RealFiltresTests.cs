using System.IO.Compression;
using System.Text;
using MediationNumerique.Api.Tests.Features.Imports;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Features.Lieux;

/// <summary>The filters that users name first, on the real places of France, against counts made on the rows of the file.</summary>
[Collection(ImportedApi.Name)]
public sealed class RealFiltresTests(FranceApi api, ITestOutputHelper output)
{
    private const string Communes = "communes-2026.csv.gz";
    private const string Demarches = "Aide aux démarches administratives";
    private const string Materiel = "Accès internet et matériel informatique";
    private const string Loisirs = "Loisirs et créations numériques";

    private static readonly Lazy<Row[]> s_rows = new(ReadRows);

    [RealDataFact(FranceApi.File)]
    public async Task Every_region_departement_and_EPCI_has_the_places_whose_commune_is_in_it()
    {
        await CompareAsync("region", By(row => row.Region), atLeast: 15);
        await CompareAsync("departement", By(row => row.Departement), atLeast: 100);
        await CompareAsync("epci", By(row => row.Epci), atLeast: 500);
    }

    [RealDataFact(FranceApi.File)]
    public async Task Every_commune_and_arrondissement_has_the_places_of_its_code_former_codes_included()
    {
        var communes = By(row => row.Commune);
        await CompareAsync("commune", [.. communes.Where((_, i) => i % 10 == 0)], atLeast: 300);
        await CompareAsync("commune", By(row => row.Arrondissement), atLeast: 40);
        // Codes of communes that are no more, as producers still write them.
        await CompareAsync(
            "commune", [.. By(row => row.Ancienne).Select(former => (former.Code, communes.Single(c => c.Code == former.Rows[0].Commune).Rows))], atLeast: 1);
    }

    [RealDataFact(FranceApi.File)]
    public async Task Paris_Lyon_and_Marseille_comprise_their_arrondissements()
    {
        foreach (var (code, prefix) in new[] { ("75056", "751"), ("69123", "6938"), ("13055", "132") })
        {
            var expected = s_rows.Value.Where(row => row.Code == code || row.Code.StartsWith(prefix, StringComparison.Ordinal)).ToArray();

            Assert.True(expected.Length > 30);
            await AssertTotalsAsync($"commune={code}", expected);
        }
    }

    [RealDataFact(FranceApi.File)]
    public async Task Categories_any_or_all()
    {
        await AssertTotalsAsync($"services={Demarches}", Rows(row => row.Services.Contains(Demarches)), [Demarches]);
        await AssertTotalsAsync($"services={Demarches},{Loisirs}", Rows(row => row.Services.Overlaps([Demarches, Loisirs])), [Demarches, Loisirs]);
        var both = Rows(row => row.Services.IsSupersetOf([Demarches, Materiel]));
        Assert.NotEmpty(both);
        Assert.Equal(both.Length, await TotalAsync($"/v1/lieux?services_tous={Demarches},{Materiel}"));
    }

    [RealDataFact(FranceApi.File)]
    public async Task Online_appointment_and_label()
    {
        await AssertTotalsAsync("en_ligne=true", Rows(row => row.EnLigne));
        await AssertTotalsAsync("en_ligne=false", Rows(row => !row.EnLigne));
        await AssertTotalsAsync("prise_rdv=true", Rows(row => row.PriseRdv));
        await AssertTotalsAsync("prise_rdv=false", Rows(row => !row.PriseRdv));
        await AssertTotalsAsync("labels=zrr", Rows(row => row.Labels.Contains("ZRR")));
    }

    [RealDataFact(FranceApi.File)]
    public async Task Filters_together()
    {
        await AssertTotalsAsync("departement=69,33&prise_rdv=true", Rows(row => row.Departement is "69" or "33" && row.PriseRdv));
        await AssertTotalsAsync(
            $"region=76&services={Demarches}&prise_rdv=false",
            Rows(row => row.Region == "76" && row.Services.Contains(Demarches) && !row.PriseRdv),
            [Demarches]);
    }

    [RealDataFact(FranceApi.File)]
    public async Task Facets_count_what_the_rows_do()
    {
        var page = await api.Client.ListAsync("/v1/lieux?limite=1&facettes=services,departement,prise_rdv");

        Assert.Equal(s_rows.Value.Length, page.Total);
        Assert.Equal(
            s_rows.Value.SelectMany(row => row.Services).CountBy(service => service).OrderBy(pair => pair.Key), page.Facette("services").OrderBy(pair => pair.Key));
        Assert.Equal(s_rows.Value.Count(row => row.PriseRdv), page.Facette("prise_rdv")["true"]);
    }

    [RealDataFact(FranceApi.File)]
    public async Task Walking_all_the_places_meets_each_once()
    {
        foreach (var query in new[] { "tri=id", "tri=nom", "tri=-date_maj" })
        {
            var ids = (await api.Client.WalkAsync($"/v1/lieux?{query}&limite=1999&champs=id")).Select(lieu => lieu.Text("id")).ToHashSet();

            Assert.Equal(s_rows.Value.Length, ids.Count);
        }
    }

    /// <summary>One filter for each code: totals of places and of services.</summary>
    private async Task CompareAsync(string parametre, IReadOnlyList<(string Code, Row[] Rows)> expected, int atLeast)
    {
        output.WriteLine($"{parametre}: {expected.Count} codes");
        Assert.True(expected.Count >= atLeast, $"{expected.Count} codes of {parametre}");
        foreach (var (code, rows) in expected)
        {
            await AssertTotalsAsync($"{parametre}={code}", rows);
        }
    }

    private static IReadOnlyList<(string Code, Row[] Rows)> By(Func<Row, string?> code) =>
        [.. s_rows.Value.GroupBy(code).Where(group => group.Key is not null).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key!, group.ToArray()))];

    private async Task AssertTotalsAsync(string filtre, Row[] expected, string[]? categories = null)
    {
        Assert.NotEmpty(expected);
        Assert.Equal((filtre, expected.Length), (filtre, await TotalAsync($"/v1/lieux?{filtre}")));
        var services = expected.Sum(row => row.Services.Count(service => categories?.Contains(service) ?? true));
        Assert.Equal((filtre, services), (filtre, await TotalAsync($"/v1/services?{filtre}")));
    }

    private async Task<int> TotalAsync(string url) => (await api.Client.ListAsync($"{url}&limite=1&champs=id")).Total;

    private static Row[] Rows(Func<Row, bool> predicate) => [.. s_rows.Value.Where(predicate)];

    private static Row[] ReadRows()
    {
        var communes = Read(Communes).ToDictionary(commune => commune["code_insee"]);
        var former = communes.Values
            .SelectMany(commune => commune["anciens_codes"].Split(['|', ' ', ';', ','], StringSplitOptions.RemoveEmptyEntries), (commune, code) => (code, commune))
            .ToLookup(pair => pair.code, pair => pair.commune);

        return [.. Read(FranceApi.File).Select(Believed).Select(row => ToRow(row, communes.GetValueOrDefault(row["code_insee"]) ?? former[row["code_insee"]].FirstOrDefault(), communes))];
    }

    /// <summary>The name and the postal code of one row say Arras, against its code, which is of the Puy-de-Dôme: two that agree are believed.</summary>
    private static Dictionary<string, string> Believed(Dictionary<string, string> row) =>
        (row["code_insee"], row["code_postal"]) is ("63144", "62000") ? new(row) { ["code_insee"] = "62041" } : row;

    private static Row ToRow(Dictionary<string, string> row, Dictionary<string, string>? commune, Dictionary<string, Dictionary<string, string>> communes)
    {
        var parent = commune is null || commune["commune_parent"].Length == 0 ? commune : communes[commune["commune_parent"]];
        var code = row["code_insee"];

        var arrondissement = commune == parent ? Arrondissement(code, row["code_postal"]) : code;
        var services = Values(row["services"]);

        return new(
            code, parent?["code_insee"],
            arrondissement is not null && communes.ContainsKey(arrondissement) ? arrondissement : null,
            communes.ContainsKey(code) || commune is null ? null : code,
            NullIfEmpty(parent?["departement"]), NullIfEmpty(parent?["region"]), NullIfEmpty(parent?["epci"]), services,
            // The schema's rule: a place without services receives nobody, be it from afar.
            services.Count > 0 && Values(row["modalites_accompagnement"]).Contains("À distance"),
            row["prise_rdv"].Trim().Length > 0,
            [.. Values(row["formations_labels"]), .. Values(row["autres_formations_labels"])]);
    }

    /// <summary>A place that gives the code of the whole city stands in the arrondissement that its postal code names.</summary>
    private static string? Arrondissement(string commune, string codePostal) => (commune, codePostal) switch
    {
        ("75056", ['7', '5', '0', .. var number]) => $"751{number}",
        ("69123", ['6', '9', '0', '0', .. var number]) => $"6938{number}",
        ("13055", ['1', '3', '0', .. var number]) => $"132{number}",
        _ => null,
    };

    private static HashSet<string> Values(string cell) => [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string? NullIfEmpty(string? text) => text is { Length: > 0 } ? text : null;

    private static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        using var text = new StreamReader(new GZipStream(RealData.Open(file), CompressionMode.Decompress));
        var records = Records(text.ReadToEnd()).ToArray();

        return records.Skip(1).Select(cells => records[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>RFC 4180, read sign by sign: another reading than the API's.</summary>
    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                // A doubled quote closes and opens again: the second one is kept.
                isQuoted = !isQuoted;
                cell.Append(c);
            }
            else if (isQuoted || c is not (',' or '\n'))
            {
                cell.Append(c);
            }
            else
            {
                record.Add(Unquote(cell.ToString().TrimEnd('\r')));
                cell.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }

    private static string Unquote(string cell) =>
        cell is ['"', .. var inside, '"'] ? inside.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private sealed record Row(
        string Code, string? Commune, string? Arrondissement, string? Ancienne, string? Departement, string? Region, string? Epci,
        HashSet<string> Services, bool EnLigne, bool PriseRdv, HashSet<string> Labels);
}
