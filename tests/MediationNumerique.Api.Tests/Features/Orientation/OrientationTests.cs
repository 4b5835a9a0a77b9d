using System.Net;
using System.Text.Json;
using MediationNumerique.Api.Tests.Contract;

namespace MediationNumerique.Api.Tests.Features.Orientation;

/// <summary>The situations of <c>http-samples/orientation.http</c>, each answered in a way that a social worker would accept.</summary>
[Collection(SharedApi.Name)]
public sealed class OrientationTests(ApiFactory api)
{
    private static readonly Dictionary<string, string> s_values = new() { ["api"] = "" };

    public static TheoryData<int> Situations => new(Enumerable.Range(1, 10));

    [Theory]
    [MemberData(nameof(Situations))]
    public async Task Every_situation_gets_ranked_results_each_with_its_reasons_and_a_next_step(int number)
    {
        var resultats = await ResultatsAsync(number);

        Assert.NotEmpty(resultats);
        // What is fictional comes after what is real, and says so.
        Assert.Equal(resultats.OrderBy(IsFictional).ThenByDescending(r => r.Number("score")).Select(r => r.Text("id")), resultats.Select(r => r.Text("id")));
        Assert.All(resultats, r => Assert.Equal(r.GetRawText().Contains("\"source\":\"demonstration\"", StringComparison.Ordinal) || IsFictional(r), IsFictional(r)));
        Assert.Equal(resultats.Count, resultats.Select(r => r.Text("id")).Distinct().Count());
        Assert.All(resultats, resultat =>
        {
            Assert.InRange(resultat.Number("score")!.Value, 0, 1);
            Assert.All(["besoins", "distance", "fraicheur"], critere => Assert.NotEmpty(Phrase(resultat, critere)));
            Assert.All(resultat.GetProperty("raisons").EnumerateArray(), raison => Assert.NotEmpty(raison.Text("phrase")!));
            Assert.NotEmpty(resultat.GetProperty("comment_faire").Text("phrase")!);
        });
    }

    private static bool IsFictional(System.Text.Json.JsonElement resultat) => resultat.TryGetProperty("fictif", out var fictif) && fictif.GetBoolean();

    [Fact]
    public async Task An_elderly_person_without_a_car_is_sent_nearby_for_free_to_who_helps_face_to_face()
    {
        var first = (await ResultatsAsync(1)).First(IsFictional);

        Assert.InRange(first.Number("distance_km")!.Value, 0, 5);
        Assert.Equal("S’adresse aux seniors", Phrase(first, "public-seniors"));
        Assert.Equal("Quelqu’un aide en tête à tête", Phrase(first, "accompagnement-individuel"));
        Assert.Equal("C’est gratuit", Phrase(first, "frais"));
    }

    [Fact]
    public async Task A_mother_who_is_free_on_Saturdays_is_sent_where_it_is_open_then()
    {
        var resultats = await ResultatsAsync(2);

        Assert.Contains(resultats.Take(3), resultat => Phrase(resultat, "disponibilites") == "Ouvert le samedi");
        Assert.Contains(resultats, resultat => Phrase(resultat, "disponibilites") == "Fermé le samedi");
        Assert.All(resultats.Where(resultat => resultat.GetProperty("comment_faire").Text("moyen") == "rendez_vous"), resultat =>
            Assert.StartsWith("https://", resultat.GetProperty("comment_faire").Text("lien")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_man_who_does_not_read_French_is_sent_where_other_languages_are_spoken()
    {
        var first = (await ResultatsAsync(3))[0];

        Assert.Equal("On y parle une autre langue que le français", Phrase(first, "langues"));
        Assert.Equal("Sait accueillir les personnes qui lisent difficilement", Phrase(first, "prise-en-charge-illettrisme"));
    }

    [Fact]
    public async Task A_deaf_person_is_never_told_to_telephone()
    {
        var resultats = await ResultatsAsync(4);

        Assert.Equal("Sait accueillir les personnes sourdes", Phrase(resultats[0], "prise-en-charge-surdite"));
        Assert.All(resultats, resultat =>
        {
            Assert.NotEqual("telephone", resultat.GetProperty("comment_faire").Text("moyen"));
            Assert.DoesNotContain("appelez", resultat.GetRawText(), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Who_cannot_travel_only_gets_remote_help()
    {
        var resultats = await ResultatsAsync(9);

        Assert.All(resultats, resultat => Assert.True(resultat.GetProperty("service").GetProperty("en_ligne").GetBoolean()));
        Assert.Contains(resultats, resultat => Phrase(resultat, "distance") == "À distance : pas besoin de se déplacer");
    }

    [Fact]
    public async Task A_criterion_that_is_required_puts_aside_who_says_the_contrary_and_nobody_else()
    {
        Assert.All(await ResultatsAsync(10), resultat => Assert.DoesNotContain(resultat.GetProperty("raisons").EnumerateArray(), raison =>
            raison.Text("critere") == "disponibilites" && raison.Text("etat") == "non_remplie"));

        var all = await ResultatsAsync("/v1/orientation?pres_de_commune=69123&besoins=caf&frais=Gratuit&limite=50");
        var required = await ResultatsAsync("/v1/orientation?pres_de_commune=69123&besoins=caf&frais=Gratuit&limite=50&exige=frais");
        Assert.DoesNotContain(required, resultat => Etat(resultat, "frais") == "non_remplie");
        Assert.Contains(all.Concat(required), resultat => Etat(resultat, "frais") == "inconnue" || Etat(resultat, "frais") == "remplie");
    }

    [Fact]
    public async Task Too_few_results_widen_the_radius_and_it_is_said_but_not_where_the_distance_is_required()
    {
        var far = await api.Client.JsonAsync("/v1/orientation?pres_de_commune=15219&besoins=caf&mobilite_km=1");
        var near = await api.Client.JsonAsync("/v1/orientation?pres_de_commune=15219&besoins=caf&mobilite_km=1&exige=distance&a_distance=refuse");

        Assert.StartsWith("Trop peu de réponses à 1 km", far.GetProperty("elargissements")[0].Text("phrase"), StringComparison.Ordinal);
        Assert.Equal("rayon", far.GetProperty("elargissements")[0].Text("etape"));
        Assert.Empty(near.GetProperty("elargissements").EnumerateArray());
        Assert.All(near.GetProperty("resultats").EnumerateArray(), resultat => Assert.InRange(resultat.Number("distance_km")!.Value, 0, 1));
    }

    [Fact]
    public async Task Remote_help_comes_when_places_are_too_few_unless_it_is_refused()
    {
        const string Situation = "/v1/orientation?pres_de_commune=97502&besoins=arnaques";
        var with = await api.Client.JsonAsync(Situation);
        var without = await api.Client.JsonAsync($"{Situation}&a_distance=refuse");

        Assert.Contains(with.GetProperty("elargissements").EnumerateArray(), step => step.Text("etape") == "a_distance");
        Assert.Contains(with.GetProperty("resultats").EnumerateArray(), resultat => !resultat.TryGetProperty("lieu", out _));
        Assert.All(without.GetProperty("resultats").EnumerateArray(), resultat => Assert.True(resultat.TryGetProperty("lieu", out _)));
    }

    [Fact]
    public async Task In_a_commune_whose_point_nobody_gives_its_places_come_without_a_distance()
    {
        var noumea = await ResultatsAsync("/v1/orientation?pres_de_commune=98818&a_distance=refuse");

        Assert.Contains(noumea, resultat => resultat.GetProperty("lieu").Text("commune") == "Nouméa");
        Assert.All(noumea, resultat => Assert.False(resultat.TryGetProperty("distance_km", out _)));
    }

    [Fact]
    public async Task A_place_without_coordinates_is_as_far_as_its_commune_and_says_so()
    {
        var quimper = (await ResultatsAsync("/v1/orientation?pres_de_commune=29232&mobilite_km=5")).Single(resultat => resultat.TryGetProperty("position", out _));

        Assert.Equal(("commune", 0), (quimper.Text("position"), quimper.Number("distance_km")));
        Assert.Equal("À Quimper, la commune où vous êtes : on ne sait pas où exactement", Phrase(quimper, "distance"));
    }

    [Fact]
    public async Task A_stale_place_says_so()
    {
        var resultats = await ResultatsAsync(1);

        Assert.Contains(resultats, resultat => Etat(resultat, "fraicheur") == "non_remplie" && Phrase(resultat, "fraicheur").Contains("plus de deux ans", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_method_publishes_the_words_that_are_accepted()
    {
        var methode = await api.Client.JsonAsync("/v1/orientation/methode");
        foreach (var besoin in methode.GetProperty("besoins").EnumerateArray().Select(b => b.Text("besoin")!))
        {
            using var answer = await api.Client.GetAsync($"/v1/orientation?pres_de=45.75,4.85&limite=1&besoins={Uri.EscapeDataString(besoin)}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        var profils = string.Join('&', methode.GetProperty("profils").EnumerateArray().Select(p => $"profils={Uri.EscapeDataString(p.Text("profil")!)}"));
        Assert.NotEmpty(await ResultatsAsync($"/v1/orientation?pres_de=45.75,4.85&{profils}"));
        Assert.Equal(6, methode.GetProperty("poids").GetArrayLength());
    }

    private static string Phrase(JsonElement resultat, string critere) => Of(resultat, critere).Text("phrase")!;

    private static string? Etat(JsonElement resultat, string critere) => Of(resultat, critere).Text("etat");

    private static JsonElement Of(JsonElement resultat, string critere) =>
        resultat.GetProperty("raisons").EnumerateArray().First(raison => raison.Text("critere") == critere);

    private Task<List<JsonElement>> ResultatsAsync(int situation) =>
        ResultatsAsync(HttpSample.Read("orientation.http", s_values).Single(sample => sample.Number == situation).Url);

    private async Task<List<JsonElement>> ResultatsAsync(string url) =>
        [.. (await api.Client.JsonAsync(url)).GetProperty("resultats").EnumerateArray()];
}
