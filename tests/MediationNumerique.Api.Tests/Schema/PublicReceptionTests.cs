using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class PublicReceptionTests
{
    private static readonly LieuBrut s_withoutServices = Sample.Lieu with { Services = [], ModalitesAcces = [] };

    [Fact]
    public void A_place_without_services_receives_no_public()
    {
        var (lieu, anomalies) = LieuReader.Read(s_withoutServices);

        Assert.Equal([ModaliteAcces.CeLieuNAccueillePasDePublic], lieu!.ModalitesAcces);
        Assert.Empty(anomalies);
    }

    [Fact]
    public void What_a_place_without_services_loses_is_reported_field_by_field()
    {
        var (lieu, anomalies) = LieuReader.Read(s_withoutServices with
        {
            PublicsSpecifiquementAdresses = ["Jeunes"],
            PriseEnChargeSpecifique = ["Surdité"],
            FraisACharge = ["Gratuit"],
            Itinerance = ["Fixe"],
            ModalitesAccompagnement = ["À distance", "En autonomie"],
            ModalitesAcces = ["Téléphoner"],
        });

        Assert.Equal(
            ["publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge", "itinerance", "modalites_accompagnement", "modalites_acces"],
            anomalies.Select(a => a.Champ));
        Assert.All(anomalies, a => Assert.Equal(("sans-service", Gravite.Avertissement), (a.Code, a.Gravite)));
        Assert.Contains(anomalies, a => a.Valeur == "À distance|En autonomie");
        Assert.Empty(lieu!.PublicsSpecifiquementAdresses);
        Assert.Empty(lieu.PriseEnChargeSpecifique);
        Assert.Empty(lieu.FraisACharge);
        Assert.Empty(lieu.Itinerance);
        Assert.Empty(lieu.ModalitesAccompagnement);
        Assert.Equal([ModaliteAcces.CeLieuNAccueillePasDePublic], lieu.ModalitesAcces);
    }

    [Theory]
    [InlineData("Ce lieu n'accueille pas de public")]
    [InlineData("Ce lieu n’accueille pas de public")]
    public void A_place_with_services_cannot_say_that_it_receives_no_public(string noPublic)
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { ModalitesAcces = [noPublic, "Téléphoner"] });

        Assert.Equal([ModaliteAcces.Telephoner], lieu!.ModalitesAcces);
        Assert.Equal("accueil-contradictoire", Assert.Single(anomalies).Code);
    }
}
