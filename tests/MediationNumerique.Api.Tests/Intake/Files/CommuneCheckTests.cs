using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Schema;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class CommuneCheckTests
{
    [Theory]
    [InlineData("Villeurbanne", "69100", "69266")]
    [InlineData("VILLEURBANNE CEDEX", "69603", null)]
    [InlineData("Seynod", "74600", "74268")]
    [InlineData("Aix-la-Duranne", "13100", "13001")]
    public void A_commune_that_is_clear_needs_no_word(string commune, string postal, string? insee) => Assert.Empty(Anomalies(commune, postal, insee));

    [Theory]
    [InlineData("KOUNGOUU", "97600", null, "commune", "commune-inconnue", "Koungou")]
    [InlineData("VALBERG", "06470", null, "commune", "commune-inconnue", null)]
    [InlineData("Villeurbanne", "69100", "69999", "code_insee", "commune-inconnue", "69266")]
    [InlineData("ARRAS", "62000", "63144", "code_insee", "commune-contradictoire", "62041")]
    [InlineData("Trévoux", "01480", "01194", "commune", "commune-contradictoire", "Jassans-Riottier")]
    [InlineData("Segré-en-Anjou Bleu", "04900", "49331", "code_postal", "commune-contradictoire", "49500")]
    [InlineData("Nulle-Part", "75001", "38185", "code_insee", "commune-contradictoire", null)]
    public void A_commune_that_is_unknown_or_contradicted_is_a_warning_with_what_may_be_meant(
        string commune, string postal, string? insee, string champ, string code, string? suggested)
    {
        var anomalie = Assert.Single(Anomalies(commune, postal, insee));

        Assert.Equal((champ, code, Gravite.Avertissement), (anomalie.Champ, anomalie.Code, anomalie.Gravite));
        Assert.Equal(suggested, anomalie.Suggestions is [var first, ..] ? first : null);
        Assert.NotNull(anomalie.Valeur);
    }

    [Fact]
    public void The_warning_says_which_two_agree_and_what_is_kept() => Assert.Equal(
        "Ce code est celui de Ferrières-sur-Sioule, mais le nom et le code postal disent Arras (62041) : c’est ce qui est retenu.",
        Assert.Single(Anomalies("ARRAS", "62000", "63144")).Message.Replace(NameOf("63144"), "Ferrières-sur-Sioule", StringComparison.Ordinal));

    private static string NameOf(string code) =>
        Tests.Territoires.Referentiel.Instance.Find(MediationNumerique.Api.Territoires.TypeTerritoire.Commune, code)!.Nom;

    private static IReadOnlyList<Anomalie> Anomalies(string commune, string postal, string? insee) => Fichier.Checks.Read(
        Sample.Lieu with { Commune = commune, CodePostal = postal, CodeInsee = insee, Latitude = null, Longitude = null }).Anomalies;
}
