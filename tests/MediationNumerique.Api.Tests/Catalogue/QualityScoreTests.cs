using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Tests.Storage;

namespace MediationNumerique.Api.Tests.Catalogue;

public sealed class QualityScoreTests
{
    private static readonly LieuMediationNumerique s_nothing = Declared.Lieu("1") with { Services = [], DateMaj = new DateOnly(1970, 1, 1) };

    [Fact]
    public void A_place_that_says_all_has_one_and_a_place_that_says_the_least_has_zero()
    {
        Assert.Equal(1, QualityScore.Of(Full.Create<LieuMediationNumerique>() with { DateMaj = new DateOnly(2026, 1, 1) }));
        Assert.Equal(0, QualityScore.Of(s_nothing));
    }

    [Fact]
    public void Each_item_has_its_weight_out_of_27()
    {
        (int Weight, LieuMediationNumerique Lieu)[] items =
        [
            (3, s_nothing with { Services = [ServiceCategorie.LoisirsEtCreationsNumeriques] }),
            (3, s_nothing with { Latitude = 1, Longitude = 2 }),
            (3, s_nothing with { Horaires = "24/7" }),
            (3, s_nothing with { Telephone = "+33400000000" }),
            (3, s_nothing with { Courriels = ["a@b.example"] }),
            (3, s_nothing with { Telephone = "+33400000000", Courriels = ["a@b.example"] }),
            (2, s_nothing with { FraisACharge = [FraisACharge.Payant] }),
            (2, s_nothing with { ModalitesAccompagnement = [ModaliteAccompagnement.EnAutonomie] }),
            (2, s_nothing with { ModalitesAcces = [ModaliteAcces.Telephoner] }),
            (2, s_nothing with { PriseRdv = "https://rdv.example" }),
            (2, s_nothing with { Pivot = "13002526500013" }),
            (1, s_nothing with { CodeInsee = "25056" }),
            (1, s_nothing with { PresentationResume = "Un lieu." }),
            (1, s_nothing with { PresentationDetail = "Un lieu." }),
            (1, s_nothing with { SiteWeb = ["https://a.example"] }),
            (1, s_nothing with { Typologie = [Typologie.BIB] }),
            (1, s_nothing with { PublicsSpecifiquementAdresses = [PublicSpecifique.Jeunes] }),
            (1, s_nothing with { PriseEnChargeSpecifique = [PriseEnChargeSpecifique.Surdite] }),
            (1, s_nothing with { FicheAccesLibre = "https://acces.example" }),
            (1, s_nothing with { DateMaj = new DateOnly(1970, 1, 2) }),
        ];

        Assert.All(items, item => Assert.Equal(Math.Round(item.Weight / 27.0, 2), QualityScore.Of(item.Lieu)));
    }
}
