using System.Net;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Web.Problems;

[Collection(SharedApi.Name)]
public sealed partial class ProblemsTests(ApiFactory api)
{
    [Theory]
    [InlineData("/nulle-part", 404, "route-inconnue")]
    [InlineData("/v1/rien", 404, "route-inconnue")]
    [InlineData("/v1/lieux/a/b", 404, "route-inconnue")]
    [InlineData("/v1/lieux/00000000-0000-4000-8000-000000000000", 404, "ressource-inconnue")]
    [InlineData("/v1/lieux/pas-un-uuid", 404, "ressource-inconnue")]
    [InlineData("/v1/services/00000000-0000-4000-8000-000000000000", 404, "ressource-inconnue")]
    [InlineData("/v1/services/pas-un-uuid", 404, "ressource-inconnue")]
    [InlineData("/v1/structures/00000000-0000-4000-8000-000000000000", 404, "ressource-inconnue")]
    [InlineData("/v1/structures/pas-un-uuid", 404, "ressource-inconnue")]
    [InlineData("/v1/lieux/pas-un-uuid/historique", 404, "ressource-inconnue")]
    [InlineData("/v1/changements?apres=AQAAAAAAAAAA", 410, "curseur-expire")]
    [InlineData("/v1/sources/inconnue", 404, "ressource-inconnue")]
    [InlineData("/v1/territoires/commune/00000", 404, "ressource-inconnue")]
    [InlineData("/v1/territoires/canton/69123", 404, "ressource-inconnue")]
    [InlineData("/v1/referentiels/inconnu", 404, "ressource-inconnue")]
    [InlineData("/problemes/inconnu", 404, "ressource-inconnue")]
    [InlineData("/v1/lieux?limite=0", 400, "parametres-invalides")]
    [InlineData("/v1/lieux?curseur=AAAA", 400, "parametres-invalides")]
    public async Task A_problem_says_all_in_french_and_its_type_is_a_page(string url, int status, string slug)
    {
        var problem = await api.Client.ProblemAsync(url, status);

        Assert.EndsWith($"/problemes/{slug}", problem.Text("type"), StringComparison.Ordinal);
        Assert.Equal(url.Split('?')[0], problem.Text("instance"));
        Assert.Matches(French(), problem.Text("detail"));
        using var page = await api.Client.GetAsync(problem.Text("type"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"<code>{slug}</code>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/lieux?q=")]
    [InlineData("/v1/services?labels=")]
    [InlineData("/v1/lieux/")]
    [InlineData("/nulle-part/")]
    public async Task An_address_that_is_too_long_is_refused_and_the_bound_said(string start)
    {
        var problem = await api.Client.ProblemAsync(start + new string('a', 17_000), 414);

        Assert.EndsWith("/problemes/adresse-trop-longue", problem.Text("type"), StringComparison.Ordinal);
        Assert.Contains("16384", problem.Text("detail"), StringComparison.Ordinal);
        using var page = await api.Client.GetAsync(problem.Text("type"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/v1/lieux?departements=69", "departements", "parametre-inconnu", "departement")]
    [InlineData("/v1/lieux?Region=84", "Region", "parametre-inconnu", "region")]
    [InlineData("/v1/services?prise_de_rdv=true", "prise_de_rdv", "parametre-inconnu", "prise_rdv")]
    [InlineData("/v1/structures?sirett=1", "sirett", "parametre-inconnu", "siret")]
    [InlineData("/v1/territoires?limit=3", "limit", "parametre-inconnu", "limite")]
    [InlineData("/v1/lieux/x?champ=nom", "champ", "parametre-inconnu", "champs")]
    [InlineData("/v1/lieux?frais=gratuis", "frais", "valeur-inconnue", "Gratuit")]
    [InlineData("/v1/lieux?services=aide aux demarche administrative", "services", "valeur-inconnue", "Aide aux démarches administratives")]
    [InlineData("/v1/services?publics=Senior", "publics", "valeur-inconnue", "Seniors")]
    [InlineData("/v1/lieux?sources=demonstratio", "sources", "valeur-inconnue", "demonstration")]
    [InlineData("/v1/changements?natures=lieux", "natures", "valeur-inconnue", "lieu")]
    [InlineData("/v1/lieux?tri=nome", "tri", "valeur-inconnue", "nom")]
    [InlineData("/v1/lieux?champs=nom,adrese", "champs", "valeur-inconnue", "adresse")]
    [InlineData("/v1/lieux?facettes=service", "facettes", "valeur-inconnue", "services")]
    [InlineData("/v1/lieux?commune=6912", "commune", "valeur-inconnue", "69123")]
    [InlineData("/v1/lieux?departement=9", "departement", "valeur-inconnue", "09")]
    [InlineData("/v1/territoires?type=communes", "type", "valeur-inconnue", "commune")]
    [InlineData("/v1/lieux?en_ligne=oui", "en_ligne", "valeur-inconnue", "true")]
    public async Task A_typo_is_refused_and_what_was_meant_is_suggested(string url, string parametre, string code, string suggestion)
    {
        var problem = await api.Client.ProblemAsync(url, 400);

        var erreur = problem.Erreur();
        Assert.Equal((parametre, code), (erreur.Text("parametre"), erreur.Text("code")));
        Assert.Contains(suggestion, erreur.Texts("suggestions"));
        Assert.Equal(erreur.Text("message"), problem.Text("detail"));
    }

    [Theory]
    [InlineData("/v1/sources/demonstratio", "« demonstration »")]
    [InlineData("/v1/referentiels/frais_a_charges", "« frais_a_charge »")]
    [InlineData("/v1/territoires/commune/6912", "69123")]
    public async Task A_typo_in_an_address_is_met_with_the_nearest_one(string url, string suggestion)
    {
        var problem = await api.Client.ProblemAsync(url, 404);

        Assert.Contains(suggestion, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var problem = await api.Client.ProblemAsync("/v1/lieux?departements=69&frais=gratuis&limite=0&pres_de=91,0", 400);

        Assert.Equal(
            [("departements", "parametre-inconnu"), ("frais", "valeur-inconnue"), ("limite", "hors-bornes"), ("pres_de", "hors-bornes")],
            problem.GetProperty("erreurs").EnumerateArray().Select(e => (e.Text("parametre")!, e.Text("code")!)).Order());
    }

    [Theory]
    [InlineData("/v1/lieux?rayon=5", "rayon", "parametre-incompatible")]
    [InlineData("/v1/lieux?pres_de=45,4&pres_de_commune=69123", "pres_de_commune", "parametre-incompatible")]
    [InlineData("/v1/lieux?tri=distance", "tri", "parametre-incompatible")]
    [InlineData("/v1/lieux?tri=pertinence", "tri", "parametre-incompatible")]
    [InlineData("/v1/lieux?limite=1&limite=2", "limite", "parametre-repete")]
    [InlineData("/v1/lieux?en_ligne=true&en_ligne=false", "en_ligne", "parametre-repete")]
    [InlineData("/v1/lieux?region=", "region", "valeur-vide")]
    [InlineData("/v1/lieux?region", "region", "valeur-vide")]
    [InlineData("/v1/lieux?sources=demonstration,", "sources", "valeur-vide")]
    [InlineData("/v1/lieux?q=!!!", "q", "valeur-vide")]
    [InlineData("/v1/lieux?limite=10001", "limite", "hors-bornes")]
    [InlineData("/v1/lieux?rayon=201&pres_de=45,4", "rayon", "hors-bornes")]
    [InlineData("/v1/lieux?bbox=1,2,3", "bbox", "format")]
    [InlineData("/v1/lieux?bbox=1,5,2,4", "bbox", "hors-bornes")]
    [InlineData("/v1/lieux?maj_depuis=01/02/2026", "maj_depuis", "format")]
    [InlineData("/v1/lieux?maj_depuis=2026-02-30", "maj_depuis", "format")]
    [InlineData("/v1/lieux?code_postal=690", "code_postal", "format")]
    [InlineData("/v1/lieux?siret=123", "siret", "format")]
    [InlineData("/v1/lieux?rna=W1", "rna", "format")]
    [InlineData("/v1/lieux?structure=x", "structure", "format")]
    [InlineData("/v1/lieux?score_min=1.5", "score_min", "hors-bornes")]
    [InlineData("/v1/lieux?score_min=NaN", "score_min", "format")]
    public async Task A_value_that_cannot_be_used_is_refused_with_its_reason(string url, string parametre, string code)
    {
        var problem = await api.Client.ProblemAsync(url, 400);

        Assert.Equal(parametre, problem.Erreur().Text("parametre"));
        Assert.Equal(code, problem.Erreur().Text("code"));
    }

    [Fact]
    public async Task What_a_client_sent_comes_back_short()
    {
        var problem = await api.Client.ProblemAsync($"/v1/lieux?frais={new string('x', 5_000)}", 400);

        Assert.True(problem.Erreur().Text("valeur")!.Length <= 101);
        Assert.True(problem.ToString().Length < 1_500);
    }

    [GeneratedRegex(@"\b(Aucun|Aucune|Il n’y a|Paramètre|Type de territoire|Ce curseur)\b")]
    private static partial Regex French();
}
