using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema.V01;

public sealed class LieuV01Tests
{
    private static readonly (string Column, string Cell)[] s_row =
    [
        ("id", "epn-7"),
        ("pivot", "00000000000000"),
        ("nom", "Espace numérique"),
        ("commune", "Chambéry"),
        ("code_postal", "73000"),
        ("adresse", "1 place de l’Exemple"),
        ("date_maj", "2021-05-05"),
        ("services", "Accéder à du matériel;Promouvoir la citoyenneté numérique; Accéder à une connexion internet"),
    ];

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

        Assert.All(anomalies, anomalie => Assert.Equal((Gravite.Information, "valeur-convertie"), (anomalie.Gravite, anomalie.Code)));
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
    public void A_conversion_is_told_by_its_value_and_what_it_becomes()
    {
        var anomalies = Convert(("conditions_acces", "Payant : L'accès au lieu et/ou à ses services est payant; Gratuit")).Anomalies;

        var conversion = Assert.Single(anomalies, anomalie => anomalie.Champ == "conditions_acces");
        Assert.Equal("frais_a_charge : Payant", conversion.Retenu);
        Assert.Equal("Payant : L'accès au lieu et/ou à ses services est payant", conversion.Valeur);
    }

    [Fact]
    public void Services_that_merge_are_read_once()
    {
        var lieu = LieuReader.Read(Convert().Content!).Content!;

        Assert.Equal(2, lieu.Services.Count);
    }

    [Fact]
    public void A_value_without_counterpart_stays_for_the_rules_to_judge()
    {
        var brut = Convert(("conditions_acces", "Gratuite")).Content!;

        Assert.Equal(["Gratuite"], brut.FraisACharge);
        Assert.True(LieuReader.Read(brut).IsRefused);
    }

    [Fact]
    public void An_unknown_label_is_kept_among_the_other_labels_and_reported()
    {
        var (brut, anomalies) = Convert(("labels_nationaux", "Label du Pays"));

        Assert.Equal(["Label du Pays"], brut!.AutresFormationsLabels);
        Assert.Equal("label-inconnu", Assert.Single(anomalies, anomalie => anomalie.Gravite is Gravite.Avertissement).Code);
    }

    [Theory]
    [InlineData("services", "Accéder à du matériel|Loisirs et créations numériques")]
    [InlineData("services", "Accéder à du matériel / Loisirs et créations numériques")]
    [InlineData("services", "Accéder à du matériel, Loisirs et créations numériques")]
    [InlineData("services", "Accéder à du matériel\nLoisirs et créations numériques")]
    [InlineData("publics_accueillis", "Familles/enfants/Jeunes (16-26 ans)")]
    [InlineData("conditions_acces", "Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...),Payant : L'accès au lieu et/ou à ses services est payant")]
    public void Whichever_sign_separates_them_two_values_are_two(string column, string cell)
    {
        var colonnes = new Colonnes();
        colonnes.AddInOrder(column);

        var brut = new LectureSchema(colonnes).Read(new(colonnes, [new(cell)])).Content!;

        Assert.Equal(2, brut.Services.Count + brut.PublicsSpecifiquementAdresses.Count + brut.FraisACharge.Count);
    }

    [Fact]
    public void A_file_between_two_versions_loses_no_column_of_either()
    {
        var (brut, _) = Convert(("courriels", "a@exemple.fr"), ("labels_nationaux", "CNFS"), ("publics_accueillis", "Surdité"), ("fiche_acces_libre", "https://acceslibre.exemple.fr"));

        Assert.Equal(["a@exemple.fr"], brut!.Courriels);
        Assert.Equal(["Conseillers numériques"], brut.DispositifProgrammesNationaux);
        Assert.Equal(["Surdité"], brut.PriseEnChargeSpecifique);
        Assert.Equal("https://acceslibre.exemple.fr", brut.FicheAccesLibre);
    }

    private static Reading<LieuBrut> Convert(params (string Column, string Cell)[] cells)
    {
        var colonnes = new Colonnes();
        var row = s_row.Concat(cells).ToArray();
        foreach (var (column, _) in row)
        {
            colonnes.AddInOrder(column);
        }

        return new LectureSchema(colonnes).Read(new(colonnes, [.. row.Select(cell => new Cellule(cell.Cell))]));
    }
}
