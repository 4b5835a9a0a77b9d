using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Features.Exports;

/// <summary>The rules of data.inclusion's schema v1.0.8, read from its documentation and not from our mapping.</summary>
[Collection(SharedApi.Name)]
public sealed class DataInclusionTests(ApiFactory api)
{
    private static readonly Dictionary<string, string> s_patterns = new()
    {
        ["siret"] = @"^\d{14}$",
        ["code_postal"] = @"^\d{5}$",
        ["code_insee"] = @"^\w{5}$",
        ["id"] = "^mediation-numerique--[0-9a-f-]{36}$",
        ["site_web"] = "^https?://",
        ["lien_mobilisation"] = "^https?://",
        ["courriel"] = "^[^@ ]+@[^@ ]+$",
    };

    private static readonly Dictionary<string, string[]> s_words = new()
    {
        ["frais"] = ["gratuit", "payant"],
        ["type"] = ["accompagnement", "aide-financiere", "aide-materielle", "atelier", "formation", "information"],
        ["modes_accueil"] = ["a-distance", "en-presentiel"],
        ["modes_mobilisation"] = ["envoyer-un-courriel", "se-presenter", "telephoner", "utiliser-lien-mobilisation"],
        ["mobilisable_par"] = ["professionnels", "usagers"],
        ["publics"] =
        [
            "actifs", "beneficiaires-des-minimas-sociaux", "demandeurs-emploi", "etudiants", "familles", "femmes", "jeunes",
            "personnes-en-situation-de-handicap", "personnes-en-situation-durgence", "personnes-en-situation-juridique-specifique",
            "personnes-exilees", "residents-qpv-frr", "seniors", "tous-publics",
        ],
        ["thematiques"] =
        [
            "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives", "famille--soutien-a-la-parentalite-et-a-leducation",
            "numerique--acceder-a-des-services-en-ligne", "numerique--acceder-a-une-connexion-internet", "numerique--acquerir-un-equipement",
            "numerique--maitriser-les-fondamentaux-du-numerique", "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
            "remobilisation--activites-sportives-et-culturelles",
        ],
        ["reseaux_porteurs"] = ["aidants-connect", "conseillers-numeriques", "croix-rouge", "france-service", "grandes-ecoles-du-numerique"],
    };

    [Fact]
    public async Task Every_structure_and_every_service_follows_the_schema()
    {
        var structures = await RowsAsync("structures");
        var services = await RowsAsync("services");
        var ids = structures.Select(structure => structure.Text("id")!).ToHashSet();

        Assert.True(structures.Count > 600);
        Assert.Equal(structures.Count, ids.Count);
        Assert.Equal(services.Count, services.Select(service => service.Text("id")).Distinct().Count());
        Assert.All(structures, row => AssertFollows(row, ["source", "id", "nom", "date_maj"]));
        Assert.All(services, row => AssertFollows(row, ["source", "structure_id", "id", "nom", "description", "date_maj"]));
        Assert.All(services, service => Assert.Contains(service.Text("structure_id")!, ids));
        Assert.All(services, service => Assert.True(service.Texts("publics") is ["tous-publics"] || !service.Texts("publics").Contains("tous-publics")));
    }

    [Fact]
    public async Task Stated_services_are_there_and_what_has_no_date_or_one_to_come_is_not()
    {
        var services = await RowsAsync("services");
        var structures = await RowsAsync("structures");
        var stated = (await api.Client.WalkAsync("/v1/services?limite=5000")).Where(service => service.GetProperty("declare").GetBoolean() && service.TryGetProperty("lieu", out _)).ToList();
        var today = ApiFactory.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var dated = (await api.Client.WalkAsync("/v1/lieux?limite=5000")).Where(lieu => lieu.Text("date_maj") is { } date && string.CompareOrdinal(date, "2000-01-01") >= 0 && string.CompareOrdinal(date, today) <= 0).Select(lieu => lieu.Text("id")).ToHashSet();

        Assert.NotEmpty(stated);
        Assert.All(stated.Where(service => dated.Contains(service.GetProperty("lieu").Text("id"))), service =>
            Assert.Contains(services, row => row.Text("id") == $"mediation-numerique--{service.Text("id")}" && row.Text("nom") == service.Text("nom")));
        Assert.Equal(dated.Count, structures.Count);
    }

    [Fact]
    public void Every_category_has_a_theme() => Assert.All(Enum.GetValues<ServiceCategorie>(), categorie =>
        Assert.All(DataInclusionTables.Thematiques(categorie), theme => Assert.Contains(theme, s_words["thematiques"])));

    private static void AssertFollows(JsonElement row, string[] required)
    {
        Assert.All(required, name => Assert.False(string.IsNullOrEmpty(row.Text(name)), name));
        Assert.InRange(row.Text("nom")!.Length, 3, 150);
        Assert.InRange(row.Text("description")?.Length ?? 5, 5, 10_000);
        var date = DateOnly.ParseExact(row.Text("date_maj")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.True(date >= new DateOnly(2000, 1, 1));
        foreach (var (name, pattern) in s_patterns)
        {
            Assert.Matches(pattern, row.Text(name) ?? SampleOf(name));
        }
        foreach (var (name, words) in s_words)
        {
            Assert.All(row.Text(name) is { } word ? [word] : row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(w => w.GetString()!)] : Array.Empty<string>(), w => Assert.Contains(w, words));
        }
        Assert.All(row.Texts("zone_eligibilite"), zone => Assert.Matches(new Regex(@"^(france|\w{2,3}|\w{5}|\d{9})$"), zone));
    }

    /// <summary>What is absent is right.</summary>
    private static string SampleOf(string name) => name switch
    {
        "siret" => "00000000000000",
        "courriel" => "a@b",
        "code_postal" or "code_insee" => "00000",
        "id" => "",
        _ => "https://",
    };

    private async Task<List<JsonElement>> RowsAsync(string kind) =>
        [.. (await api.Client.JsonAsync($"/v1/exports/data-inclusion-{kind}.json")).EnumerateArray()];
}
