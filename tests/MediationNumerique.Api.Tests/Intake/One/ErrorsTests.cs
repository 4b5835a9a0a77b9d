using System.Net;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>All errors of a body at once, each with its place, its code, the value and what is near it.</summary>
[Collection(WrittenApi.Name)]
public sealed class ErrorsTests(WritableApi api) : IAsyncLifetime
{
    private Producer _producer = null!;

    public async Task InitializeAsync() => _producer = await api.ProducerAsync("essai-erreurs");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("lieux", """{}""", "/pivot obligatoire|/nom obligatoire|/commune obligatoire|/code_postal obligatoire|/adresse obligatoire|/date_maj obligatoire")]
    [InlineData("lieux", """{"pivot":"1,3E+13","date_maj":"2026-02-30","code_postal":1500,"code_insee":"15","latitude":"nord","longitude":200}""",
        "/pivot siret-tableur|/nom obligatoire|/commune obligatoire|/code_postal format|/code_insee format|/adresse obligatoire|/latitude nombre|/longitude hors-bornes|/date_maj date-impossible")]
    [InlineData("lieux", """{"+":{"services":["Aide","","Aide aux démarches administratives",null,"Aide",{}],"frais_a_charge":"Gratuit","prise_rdv":"rdv"}}""",
        "/services/3 valeur-vide|/services/5 type|/frais_a_charge type|/prise_rdv url|/services/0 valeur-inconnue|/services/4 valeur-inconnue")]
    [InlineData("lieux", """{"+":{"nom":true,"commune":["Aurillac"],"horaires":{},"departement":"15","~/":1}}""",
        "/nom type|/commune type|/horaires type|/departement champ-inconnu|/~0~1 champ-inconnu")]
    [InlineData("lieux", """{"+":{"presentation_resume":"LONG 281","nom":"LONG 501","horaires":"LONG 5001","presentation_detail":"LONG 20001","autres_formations_labels":["x","LONG 501"]}}""",
        "/presentation_detail trop-long|/nom trop-long|/presentation_resume trop-long|/horaires trop-long|/autres_formations_labels/1 trop-long")]
    [InlineData("lieux", """{"+":{"nom":"a\u0000b","adresse":"a\u0007b","presentation_detail":"a\tb\r\nc","courriels":["a\u001b@b.example"]}}""",
        "/nom caractere-de-controle|/adresse caractere-de-controle|/courriels/0 caractere-de-controle")]
    [InlineData("structures", """{"siret":"1234","rna":"x","typologies":["BIBLI"]}""", "/nom obligatoire|/siret format|/rna format|/typologies/0 valeur-inconnue")]
    [InlineData("services", """{}""", "/categorie obligatoire|/lieu lieu-ou-structure")]
    [InlineData("services", """{"categorie":"Aide aux démarches","lieu":"a","structure":"b","en_ligne":"oui","publics":["Jeunes","jeune"],"zones":["cantal","departement-15"]}""",
        "/en_ligne type|/categorie valeur-inconnue|/publics/1 valeur-inconnue|/zones/0 format|/structure lieu-ou-structure")]
    [InlineData("services", """{"categorie":"Aide aux démarches administratives","lieu":"a","sous_categories":["Pix",{"referentiel":"Pix","code":["2"],"libelle":"x","niveau":1},null,{"referentiel":"Pix"}]}""",
        "/sous_categories/0 type|/sous_categories/1/code type|/sous_categories/1/niveau champ-inconnu|/sous_categories/2 valeur-vide|/sous_categories/3/code obligatoire|/sous_categories/3/libelle obligatoire")]
    public async Task Every_error_has_its_place(string kind, string body, string errors)
    {
        var problem = await _producer.PutAsync(kind, "faux", Complete(kind, body)).ProblemAsync(422, "contenu-invalide");

        Assert.Equal(errors.Split('|').Order(StringComparer.Ordinal), problem.Told().Order(StringComparer.Ordinal));
        Assert.All(problem.GetProperty("erreurs").EnumerateArray(), erreur => Assert.NotEmpty(erreur.Text("message")!));
        await _producer.GetAsync(kind, "faux").ProblemAsync(404, "ressource-inconnue");
    }

    [Theory]
    [InlineData("services", "Aide aux démarches administrative", "Aide aux démarches administratives")]
    [InlineData("frais_a_charge", "gratuits", "Gratuit")]
    [InlineData("modalites_acces", "Téléphonner", "Téléphoner")]
    [InlineData("itinerance", "Itinerants", "Itinérant")]
    public async Task An_enumeration_s_error_gives_the_value_and_the_nearest_accepted_one(string champ, string value, string nearest)
    {
        var erreur = (await _producer.PutAsync("lieux", "faux", Sent.Lieu((champ, Sent.List(value)))).ProblemAsync(422, "contenu-invalide")).Erreur();

        Assert.Equal(($"/{champ}/0", "valeur-inconnue", value), (erreur.Text("pointeur"), erreur.Text("code"), erreur.Text("valeur")));
        Assert.Equal(nearest, erreur.Texts("suggestions")[0]);
    }

    [Fact]
    public async Task A_misspelt_field_is_given_its_name()
    {
        var erreur = (await _producer.PutAsync("lieux", "faux", Sent.Lieu(("telephones", "+33471000000"))).ProblemAsync(422, "contenu-invalide")).Erreur();

        Assert.Equal(["telephone"], erreur.Texts("suggestions"));
        Assert.Contains("« telephone »", erreur.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_refuse_and_warnings_are_accepted_and_reported()
    {
        var body = Sent.Lieu(("telephone", "04 71 00 00 00"), ("pivot", "13002526500012"), ("site_web", Sent.List("www.espace.example")), ("latitude", 44.93), ("longitude", 12.44));

        var refused = await _producer.PutAsync("lieux", "averti", Sent.Lieu(("nom", null), ("telephone", "04 71 00 00 00"))).ProblemAsync(422, "contenu-invalide");
        var ecriture = await _producer.PutAsync("lieux", "averti", body).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(["/nom obligatoire"], refused.Told());
        Assert.Equal(
            ["/latitude coordonnees-hors-commune", "/pivot siret-luhn", "/site_web/0 url-completee", "/telephone telephone-reecrit"],
            ecriture.Told("avertissements").Order(StringComparer.Ordinal));
        Assert.Equal("+33471000000", ecriture.GetProperty("declaration").Text("telephone"));
        Assert.Equal(["https://www.espace.example"], ecriture.GetProperty("declaration").Texts("site_web"));
    }

    [Fact]
    public async Task A_service_may_come_before_what_it_names_and_is_told_so()
    {
        var early = await _producer.PutAsync("services", "tot", Sent.Service(("lieu", "bientot"))).JsonAsync(HttpStatusCode.Created);
        var alone = await _producer.PutAsync("services", "seul", Sent.Service(("structure", "bientot"), ("zones", Sent.List("france", "departement-15", "departement-99", "commune-69400")))).JsonAsync(HttpStatusCode.Created);
        using var unpublished = await api.Client.GetAsync(early.Text("url"));
        await _producer.PutAsync("lieux", "bientot", Sent.Lieu()).StatusAsync();
        await _producer.PutAsync("structures", "bientot", Sent.Structure()).StatusAsync();
        var late = await _producer.PutAsync("services", "tot", Sent.Service(("lieu", "bientot"))).JsonAsync();

        Assert.Equal(["/lieu lieu-inconnu"], early.Told("avertissements"));
        Assert.Equal(["/structure structure-inconnue", "/zones/2 zone-inconnue", "/zones/3 zone-inconnue"], alone.Told("avertissements"));
        Assert.Equal(HttpStatusCode.NotFound, unpublished.StatusCode);
        Assert.Empty(late.Told("avertissements"));
        Assert.Equal("tot", (await api.Client.JsonAsync(early.Text("url")!)).Text("id_source"));
        Assert.Equal("seul", (await api.Client.JsonAsync(alone.Text("url")!)).Text("id_source"));
    }

    [Fact]
    public async Task A_place_of_another_source_is_no_place_of_this_one()
    {
        var demonstration = api.Offers.Lieux.First(lieu => lieu.Json.Text("source") == "demonstration").Json;

        var ecriture = await _producer.PutAsync("services", "intrus", Sent.Service(("lieu", demonstration.Text("id_source")!))).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(["/lieu lieu-inconnu"], ecriture.Told("avertissements"));
        var after = await api.Client.JsonAsync($"/v1/lieux/{demonstration.Text("id")}");
        // What hangs on the clock comes last.
        Assert.StartsWith(demonstration.GetRawText()[..^1], after.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_that_do_not_exist_are_given_their_neighbours()
    {
        var ecriture = await _producer.PutAsync("services", "zones", Sent.Service(("structure", "x"), ("zones", Sent.List("commune-1014", "departement-01", "commune-15041")))).ProblemAsync(422, "contenu-invalide");
        Assert.Equal(["/zones/0 format"], ecriture.Told());

        var accepted = await _producer.PutAsync("services", "zones", Sent.Service(("structure", "x"), ("zones", Sent.List("epci-241500231")))).JsonAsync(HttpStatusCode.Created);
        var warning = Assert.Single(accepted.GetProperty("avertissements").EnumerateArray(), w => w.Text("code") == "zone-inconnue");
        Assert.Contains("epci-241500230", warning.Texts("suggestions"));
    }

    [Fact]
    public async Task Everything_that_a_service_may_say_is_published_in_place_of_the_deduced_one()
    {
        await _producer.PutAsync("lieux", "entier", Sent.Lieu(("services", Sent.List(Sent.Demarches, Sent.Materiel)))).StatusAsync();
        var body = JsonNode.Parse($$"""
            {
              "lieu": "entier", "categorie": "{{Sent.Demarches}}", "nom": "Permanence impôts", "description": "Sur rendez-vous.", "en_ligne": true,
              "modalites_accompagnement": ["À distance"], "publics": ["Jeunes"], "prises_en_charge": ["Surdité"], "frais": ["Gratuit"],
              "prise_rdv": "https://rdv.example/impots", "horaires": "Mo 09:00-12:00", "zones": ["departement-15"],
              "sous_categories": [{ "referentiel": "Pix", "code": "2.2", "libelle": "Partager et publier" }]
            }
            """)!;

        var ecriture = await _producer.PutAsync("services", "permanence", body).JsonAsync(HttpStatusCode.Created);

        var published = await api.Client.JsonAsync(ecriture.Text("url")!);
        Assert.Empty(ecriture.Told("avertissements"));
        foreach (var (name, value) in body.AsObject().Where(field => field.Key != "lieu"))
        {
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(published.GetProperty(name).GetRawText())), name);
        }
        var ofLieu = (await api.Client.ListAsync("/v1/services?sources=essai-erreurs&limite=1000")).Resultats
            .Where(s => s.Child("lieu")?.Text("id") == published.GetProperty("lieu").Text("id"));
        Assert.Equal([(Sent.Materiel, false), (Sent.Demarches, true)], ofLieu.Select(s => (s.Text("categorie")!, s.GetProperty("declare").GetBoolean())).OrderBy(s => s.Item2));
    }

    /// <summary>Fields marked + are put into a whole body; LONG n is a text of so many characters.</summary>
    private static string Complete(string kind, string body)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(body, @"LONG (\d+)", match => new string('a', int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        var json = JsonNode.Parse(text)!.AsObject();
        if (json["+"] is not JsonObject fields)
        {
            return text;
        }
        Assert.Equal("lieux", kind);

        return Sent.Lieu([.. fields.Select(field => (field.Key, field.Value))]).ToJsonString();
    }
}
