using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class LieuBrutValidatorTests
{
    private static readonly LieuBrutValidator s_validator = new();

    [Fact]
    public void A_complete_place_has_no_anomaly() => Assert.Empty(Validate(Sample.Lieu));

    [Theory]
    [InlineData("id", null, "obligatoire")]
    [InlineData("id", "  ", "obligatoire")]
    [InlineData("nom", null, "obligatoire")]
    [InlineData("commune", null, "obligatoire")]
    [InlineData("adresse", null, "obligatoire")]
    [InlineData("pivot", null, "obligatoire")]
    [InlineData("pivot", "12345678", "format")]
    [InlineData("pivot", "123456789012345", "format")]
    [InlineData("pivot", "130-02526500", "format")]
    [InlineData("pivot", "3,25E+13", "siret-tableur")]
    [InlineData("pivot", "3.25e13", "siret-tableur")]
    [InlineData("code_postal", null, "obligatoire")]
    [InlineData("code_postal", "1000", "format")]
    [InlineData("code_postal", "٦٩١٠٠", "format")]
    [InlineData("code_insee", "1053", "format")]
    [InlineData("code_insee", "20004", "format")]
    [InlineData("latitude", "nord", "nombre")]
    [InlineData("latitude", "NaN", "nombre")]
    [InlineData("latitude", "90.1", "hors-bornes")]
    [InlineData("latitude", "6519000", "hors-bornes")]
    [InlineData("latitude", null, "coordonnee-manquante")]
    [InlineData("longitude", "-180.5", "hors-bornes")]
    [InlineData("longitude", "est", "nombre")]
    [InlineData("longitude", null, "coordonnee-manquante")]
    [InlineData("date_maj", null, "obligatoire")]
    [InlineData("date_maj", "31/01/2026", "format")]
    [InlineData("date_maj", "2026-02-30", "date-impossible")]
    [InlineData("telephone", "0478000000", "format")]
    [InlineData("courriels", "contact@exemple", "format")]
    [InlineData("site_web", "www.exemple.fr", "url")]
    [InlineData("fiche_acces_libre", "ftp://exemple.fr", "url")]
    [InlineData("prise_rdv", "javascript:alert(1)", "url")]
    [InlineData("prise_rdv", "http://localhost./rdv", "url")]
    [InlineData("typologie", "BIBLIOTEK", "valeur-inconnue")]
    [InlineData("itinerance", "Parfois", "valeur-inconnue")]
    [InlineData("services", "Réparation de vélos", "valeur-inconnue")]
    [InlineData("publics_specifiquement_adresses", "Tous", "valeur-inconnue")]
    [InlineData("prise_en_charge_specifique", "Aucune", "valeur-inconnue")]
    [InlineData("frais_a_charge", "Cher", "valeur-inconnue")]
    [InlineData("dispositif_programmes_nationaux", "APTIC", "valeur-inconnue")]
    [InlineData("formations_labels", "Label maison", "valeur-inconnue")]
    [InlineData("modalites_acces", "Sonner", "valeur-inconnue")]
    [InlineData("modalites_accompagnement", "Bref", "valeur-inconnue")]
    public void A_wrong_value_is_an_error_of_its_field(string champ, string? valeur, string code)
    {
        var anomalie = Assert.Single(Validate(RawLieu.With(champ, valeur)));

        Assert.Equal((champ, code, Gravite.Erreur), (anomalie.Champ, anomalie.Code, anomalie.Gravite));
        Assert.True(string.IsNullOrWhiteSpace(valeur) || anomalie.Valeur is not null);
    }

    [Theory]
    [InlineData("pivot", "W751000000")]
    [InlineData("pivot", "130 025 265 00013")]
    [InlineData("pivot", "00000000000000")]
    [InlineData("pivot", "35600000049837")]
    [InlineData("code_insee", "2A004")]
    [InlineData("code_insee", "97411")]
    [InlineData("code_insee", null)]
    [InlineData("latitude", "-90")]
    [InlineData("longitude", "180")]
    [InlineData("date_maj", "2024-02-29")]
    [InlineData("telephone", "+687251234")]
    [InlineData("courriels", "prenom.nom+lieu@sous.exemple.fr")]
    [InlineData("site_web", "http://exemple.fr/page?a=1&b=é#c")]
    [InlineData("formations_labels", "Étapes numériques (La Poste)")]
    [InlineData("formations_labels", "Étapes numériques(La Poste)")]
    [InlineData("dispositif_programmes_nationaux", "point d’acces numerique caf")]
    [InlineData("frais_a_charge", "GRATUIT")]
    public void An_accepted_value_has_no_anomaly(string champ, string? valeur) =>
        Assert.Empty(Validate(RawLieu.With(champ, valeur)));

    [Theory]
    [InlineData("pivot", "13002526500014", "siret-luhn")]
    [InlineData("pivot", "35600000049838", "siret-luhn")]
    [InlineData("date_maj", "1970-01-01", "date-inconnue")]
    [InlineData("date_maj", "1969-12-31", "date-inconnue")]
    [InlineData("nom", "MÃ©diathÃ¨que", "encodage")]
    [InlineData("commune", "Saint-\uFFFDtienne", "encodage")]
    public void A_doubtful_value_is_a_warning(string champ, string valeur, string code)
    {
        var anomalie = Assert.Single(Validate(RawLieu.With(champ, valeur)));

        Assert.Equal((champ, code, Gravite.Avertissement), (anomalie.Champ, anomalie.Code, anomalie.Gravite));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00; Sa 10:00", 28, "Mo-Fr 09:00-12:00; Sa 10:00+")]
    [InlineData("Lundi au vendredi 9h-12h / 14h-17h", 1, "Mo-Fr 09:00-12:00,14:00-17:00")]
    [InlineData("Selon la saison", 1, null)]
    public void Hours_that_cannot_be_read_are_a_warning_that_says_where_and_suggests(string horaires, int position, string? suggestion)
    {
        var anomalie = Assert.Single(Validate(RawLieu.With("horaires", horaires)));

        Assert.Equal(("horaires", "horaires-illisibles", Gravite.Avertissement), (anomalie.Champ, anomalie.Code, anomalie.Gravite));
        Assert.Contains($"caractère {position}. ", anomalie.Message, StringComparison.Ordinal);
        Assert.Equal(suggestion is null ? [] : [suggestion], anomalie.Suggestions);
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00; PH off")]
    [InlineData(null)]
    public void Hours_that_can_be_read_or_are_absent_have_no_anomaly(string? horaires) =>
        Assert.Empty(Validate(RawLieu.With("horaires", horaires)));

    [Fact]
    public void A_summary_may_have_280_characters_and_no_more()
    {
        Assert.Empty(Validate(Sample.Lieu with { PresentationResume = new('a', 280) }));

        var anomalie = Assert.Single(Validate(Sample.Lieu with { PresentationResume = new('a', 281) }));
        Assert.Equal(("presentation_resume", "trop-long"), (anomalie.Champ, anomalie.Code));
        Assert.Contains("281", anomalie.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_value_comes_with_the_nearest_accepted_ones()
    {
        var anomalie = Assert.Single(Validate(Sample.Lieu with { FraisACharge = ["Gratuits"] }));

        Assert.Equal("Gratuit", anomalie.Suggestions[0]);
        Assert.Equal("Gratuits", anomalie.Valeur);
    }

    [Fact]
    public void A_place_without_coordinates_is_accepted() =>
        Assert.Empty(Validate(Sample.Lieu with { Latitude = null, Longitude = null }));

    [Fact]
    public void All_errors_come_at_once() =>
        Assert.Equal(Champs.Obligatoires, Validate(new()).Select(a => a.Champ));

    [Fact]
    public void Each_wrong_value_of_a_list_is_reported() =>
        Assert.Equal(["Un", "Deux"], Validate(Sample.Lieu with { Services = ["Un", "Deux"] }).Select(a => a.Valeur));

    [Fact]
    public void A_message_never_repeats_the_value() =>
        Assert.All(Validate(RawLieu.With("courriels", "secret@")), a => Assert.DoesNotContain("secret", a.Message, StringComparison.Ordinal));

    private static Anomalie[] Validate(LieuBrut lieu) => [.. s_validator.Validate(lieu).ToAnomalies()];
}
