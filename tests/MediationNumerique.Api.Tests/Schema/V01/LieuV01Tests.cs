using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Tests.Schema.V01;

public sealed class LieuV01Tests
{
    private static readonly Dictionary<string, string> s_row = new()
    {
        ["id"] = "epn-7",
        ["pivot"] = "00000000000000",
        ["nom"] = "Espace numérique",
        ["commune"] = "Chambéry",
        ["code_postal"] = "73000",
        ["adresse"] = "1 place de l’Exemple",
        ["date_maj"] = "2021-05-05",
        ["services"] = "Accéder à du matériel;Promouvoir la citoyenneté numérique; Accéder à une connexion internet",
    };

    [Fact]
    public void A_row_of_v01_becomes_a_place_of_v10()
    {
        var (brut, anomalies) = Convert(
            ("courriel", "a@exemple.fr;b@exemple.fr"),
            ("cle_ban", "73065_0001_00001"),
            ("accessibilite", "https://acceslibre.beta.gouv.fr/app/exemple/"),
            ("publics_accueillis", "Adultes;Seniors (+ 65 ans);Surdité"),
            ("conditions_acces", "Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer"),
            ("labels_nationaux", "CNFS;Fabriques de Territoire;APTIC"),
            ("labels_autres", "QPV"),
            ("site_web", "https://un.exemple.fr;https://deux.exemple.fr"));

        Assert.Empty(anomalies);
        Assert.Equal(["a@exemple.fr", "b@exemple.fr"], brut!.Courriels);
        Assert.Equal("https://acceslibre.beta.gouv.fr/app/exemple/", brut.FicheAccesLibre);
        Assert.Equal(["Seniors"], brut.PublicsSpecifiquementAdresses);
        Assert.Equal(["Surdité"], brut.PriseEnChargeSpecifique);
        Assert.Equal(["Payant"], brut.FraisACharge);
        Assert.Equal(["Conseillers numériques"], brut.DispositifProgrammesNationaux);
        Assert.Equal(["Fabriques de Territoire"], brut.FormationsLabels);
        Assert.Equal(["APTIC", "QPV"], brut.AutresFormationsLabels);
        Assert.Equal(["https://un.exemple.fr", "https://deux.exemple.fr"], brut.SiteWeb);
    }

    [Fact]
    public void Services_that_merge_are_read_once()
    {
        var lieu = LieuReader.Read(Convert().Content!).Content!;

        Assert.Equal(2, lieu.Services.Count);
    }

    [Fact]
    public void A_value_without_counterpart_is_an_error()
    {
        var erreur = Assert.Single(Convert(("conditions_acces", "Gratuite")).Erreurs);

        Assert.Equal(("conditions_acces", "sans-correspondance", "Gratuite"), (erreur.Champ, erreur.Code, erreur.Valeur));
    }

    [Fact]
    public void An_unknown_label_is_kept_among_the_other_labels_and_reported()
    {
        var (brut, anomalies) = Convert(("labels_nationaux", "Label du Pays"));

        Assert.Equal(["Label du Pays"], brut!.AutresFormationsLabels);
        Assert.Equal(("label-inconnu", Gravite.Avertissement), (Assert.Single(anomalies).Code, anomalies[0].Gravite));
    }

    [Fact]
    public void A_summary_longer_than_v10_allows_moves_to_the_detail()
    {
        var resume = new string('r', 281);

        var (brut, anomalies) = Convert(("presentation_resume", resume), ("presentation_detail", "Suite"));

        Assert.Null(brut!.PresentationResume);
        Assert.Equal($"{resume}\n\nSuite", brut.PresentationDetail);
        Assert.Equal("resume-deplace", Assert.Single(anomalies).Code);
    }

    private static Reading<LieuBrut> Convert(params (string Column, string Cell)[] cells) =>
        LieuV01.Convert(s_row.Concat(cells.Select(c => KeyValuePair.Create(c.Column, c.Cell))).ToDictionary());
}
