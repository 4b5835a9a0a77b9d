using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>Structures and services of data.inclusion come in, of v0 and v1; what went from here comes back unchanged.</summary>
[Collection(ImportedApi.Name)]
public sealed class DataInclusionTests(ImportingApi api, ApiFactory examples)
{
    private const string Structure = """{"source":"dora","id":"dora--s1","nom":"Centre social","date_maj":"2026-01-31","siret":"21380185500015","commune":"Grenoble","code_postal":"38000","code_insee":"38185","adresse":"1 rue Neuve","telephone":"0476000000","description":"Un centre social ouvert à tous.","reseaux_porteurs":["france-service"],"lien_source":"https://dora.example/s1","horaires_accueil":"Mo-Fr 09:00-12:00"}""";

    private const string Service = """{"source":"dora","structure_id":"dora--s1","id":"dora--v1","nom":"Aide en ligne","description":"Des démarches.","date_maj":"2026-01-31","thematiques":["numerique--acceder-a-des-services-en-ligne","difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives"],"type":"atelier","frais":"gratuit","publics":["seniors"],"modes_accueil":["a-distance","en-presentiel"],"modes_mobilisation":["telephoner","utiliser-lien-mobilisation"],"lien_mobilisation":"https://rdv.example/1"}""";

    /// <summary>Real places of every kind, and a service that is stated apart; in each form in which both may be sent.</summary>
    [Fact]
    public async Task What_went_to_data_inclusion_comes_back_unchanged()
    {
        var source = await api.SourceAsync("retour");
        await source.ImportAsync(await examples.Client.GetStringAsync("/v1/lieux?sources=hinaura&format=csv&limite=10000"));
        var first = (await api.Client.ListAsync("/v1/lieux?sources=retour&limite=1")).Resultats.Single().Text("id_source");
        using var apart = await source.SendAsync(
            HttpMethod.Put, "/v1/sources/retour/services/apart", $$"""{"nom":"À part","categorie":"Loisirs et créations numériques","lieu":"{{first}}"}""");
        Assert.True(apart.IsSuccessStatusCode, await apart.Content.ReadAsStringAsync());
        var (structures, services) = (await ExportAsync("structures.json"), await ExportAsync("services.json"));
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes($$"""{"services":{{services}},"structures":{{structures}}}"""),
            Encoding.UTF8.GetBytes($$"""{"structures":{{structures}},"services":{{services}}}"""),
            Zip(("services.json", services), ("structures.json", structures)),
            Zip(("data-inclusion-structures.csv", await ExportAsync("structures.csv")), ("data-inclusion-services.csv", await ExportAsync("services.csv"))),
            Encoding.UTF8.GetBytes(structures),
            Encoding.UTF8.GetBytes(services),
        ];

        foreach (var form in forms)
        {
            var import = await source.ImportAsync(form, "?simulation=true");
            var lignes = import.GetProperty("lignes");

            Assert.True(lignes.GetProperty("inchangees").GetInt32() > 600, import.ToString());
            Assert.Equal(0, lignes.GetProperty("modifiees").GetInt32());
        }
    }

    [Fact]
    public async Task A_structure_and_its_services_are_one_place()
    {
        var lieu = await ImportOneAsync("di-v1", $$"""{"structures":[{{Structure}}],"services":[{{Service}},{{Service.Replace("--v1", "--v2", StringComparison.Ordinal).Replace("[\"numerique--acceder-a-des-services-en-ligne\",\"difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives\"]", "[\"numerique--maitriser-les-fondamentaux-du-numerique\"]", StringComparison.Ordinal)}}]}""", "dora--s1");

        Assert.Equal(["Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien"], lieu.Texts("services").Order());
        Assert.Equal(["Seniors"], lieu.Texts("publics_specifiquement_adresses"));
        Assert.Equal(["Gratuit"], lieu.Texts("frais_a_charge"));
        Assert.Equal(["Dans un atelier collectif", "À distance"], lieu.Texts("modalites_accompagnement").Order(StringComparer.Ordinal));
        Assert.Equal(["Prendre un RDV en ligne", "Téléphoner"], lieu.Texts("modalites_acces").Order(StringComparer.Ordinal));
        Assert.Equal(["France Services"], lieu.Texts("dispositif_programmes_nationaux"));
        Assert.Equal(("21380185500015", "+33476000000", "Mo-Fr 09:00-12:00", "https://rdv.example/1", "dora"), (lieu.Text("pivot"), lieu.Text("telephone"), lieu.Text("horaires"), lieu.Text("prise_rdv"), lieu.Text("source")));
        Assert.Equal("Un centre social ouvert à tous.", lieu.Text("presentation_detail"));
    }

    [Fact]
    public async Task A_service_at_another_address_is_a_place_of_its_own()
    {
        var source = await api.SourceAsync("di-ailleurs");
        var elsewhere = Service.Replace("\"nom\":\"Aide en ligne\"", "\"nom\":\"Permanence de Meylan\",\"commune\":\"Meylan\",\"code_postal\":\"38240\",\"adresse\":\"2 rue Haute\"", StringComparison.Ordinal);

        var import = await source.ImportAsync($$"""{"structures":[{{Structure}}],"services":[{{elsewhere}}]}""", type: "application/json");

        Assert.Equal((1, 1), (import.GetProperty("lignes").GetProperty("creees").GetInt32(), import.GetProperty("lignes").GetProperty("refusees").GetInt32()));
        var lieu = await source.JsonAsync("/v1/sources/di-ailleurs/lieux/dora--v1");
        Assert.Equal(("Permanence de Meylan", "Meylan", "Centre social", "+33476000000"), (lieu.Text("nom"), lieu.Text("commune"), lieu.Text("structure_parente"), lieu.Text("telephone")));
    }

    [Fact]
    public async Task What_is_of_another_field_is_left_and_told()
    {
        var source = await api.SourceAsync("di-autres");
        var housing = Service.Replace("numerique--acceder-a-des-services-en-ligne", "logement-hebergement--louer-un-logement", StringComparison.Ordinal);

        var import = await source.ImportAsync($$"""{"structures":[{{Structure}}],"services":[{{housing}}]}""", type: "application/json");

        Assert.Equal(1, import.GetProperty("lignes").GetProperty("refusees").GetInt32());
        var rapport = import.ToString();
        Assert.Contains("sans-service-numerique", rapport, StringComparison.Ordinal);
        Assert.Contains("1 service(s) d’autres domaines", rapport, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_read_deletes_no_place()
    {
        var source = await api.SourceAsync("di-abimee");
        const string Services = "source,structure_id,id,nom,adresse,commune,code_postal,thematiques\nx,s1,v1,Permanence,2 rue Haute,Meylan,38240,numerique--creer-avec-le-numerique\nx,s2,v2,Permanence,3 rue Haute,Meylan,38240,numerique--creer-avec-le-numerique\n";
        var structures = $"[{Structure}]";
        await source.ImportAsync(Zip(("structures.json", structures), ("services.csv", Services)));

        var import = await source.ImportAsync(
            Zip(("structures.json", structures), ("services.csv", Services.Replace("x,s2,v2,Permanence", "\"x,s2,v2,Permanence", StringComparison.Ordinal))), "?mode=complet&confirmer_suppressions=true");

        Assert.Equal(0, import.GetProperty("lignes").GetProperty("supprimees").GetInt32());
        Assert.Contains("suppressions-suspendues", import.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_v0_are_read()
    {
        const string V0 = """
            {"structures":[{"id":"s0","source":"hub","nom":"Espace numérique","siret":null,"rna":"W381000000","commune":"Grenoble","code_postal":"38000","code_insee":"38185","adresse":"1 rue Neuve","typologie":"PE","antenne":false,"labels_nationaux":["aidants-connect","ordi-3"],"labels_autres":["Hub local"],"thematiques":["numerique"],"horaires_ouverture":"Mo 09:00-12:00","presentation_resume":"Court.","date_maj":"2026-01-31T10:00:00Z","accessibilite":"https://acceslibre.beta.gouv.fr/app/1/"}],
             "services":[{"id":"v0","structure_id":"s0","source":"hub","nom":"Médiation numérique","types":["autonomie","delegation"],"thematiques":["numerique--creer-avec-le-numerique","numerique--s-equiper-en-materiel-informatique"],"frais":["adhesion"],"profils":["seniors-65","surdite","public-langues-etrangeres"],"modes_orientation_beneficiaire":["se-presenter"],"modes_orientation_accompagnateur":["envoyer-un-mail-avec-une-fiche-de-prescription"],"modes_accueil":["en-presentiel"],"prise_rdv":"https://rdv.example/2"}]}
            """;

        var lieu = await ImportOneAsync("di-v0", V0, "s0");

        Assert.Equal(["Acquisition de matériel informatique à prix solidaire", "Loisirs et créations numériques"], lieu.Texts("services").Order());
        Assert.Equal(["Langues étrangères (autres)", "Surdité"], lieu.Texts("prise_en_charge_specifique").Order());
        Assert.Equal(["Payant"], lieu.Texts("frais_a_charge"));
        Assert.Equal(["Accompagnement individuel", "En autonomie"], lieu.Texts("modalites_accompagnement").Order());
        Assert.Equal(["Envoyer un mail avec une fiche de prescription", "Se présenter"], lieu.Texts("modalites_acces").Order());
        Assert.Equal(["ORDI 3.0"], lieu.Texts("formations_labels"));
        Assert.Equal(("W381000000", "Mo 09:00-12:00", "Court.", "2026-01-31"), (lieu.Text("pivot"), lieu.Text("horaires"), lieu.Text("presentation_resume"), lieu.Text("date_maj")));
        Assert.Equal(["FT", "Hub local"], lieu.Texts("typologie").Concat(lieu.Texts("autres_formations_labels")));
    }

    private async Task<JsonElement> ImportOneAsync(string slug, string json, string id)
    {
        var source = await api.SourceAsync(slug);
        var import = await source.ImportAsync(json, type: "application/json");
        Assert.True(import.GetProperty("lignes").GetProperty("creees").GetInt32() == 1, import.ToString());

        return await source.JsonAsync($"/v1/sources/{slug}/lieux/{id}");
    }

    private Task<string> ExportAsync(string file) => api.Client.GetStringAsync($"/v1/exports/data-inclusion-{file}");

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
