using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Tests.Schema.V01;

public sealed class ConversionsV01Tests
{
    [Theory]
    [InlineData("Devenir autonome dans les démarches administratives", "Aide aux démarches administratives")]
    [InlineData("Réaliser des démarches administratives avec un accompagnement", "Aide aux démarches administratives")]
    [InlineData("Accompagner les démarches de santé", "Aide aux démarches administratives")]
    [InlineData("Prendre en main un smartphone ou une tablette", "Maîtrise des outils numériques du quotidien")]
    [InlineData("Prendre en main un ordinateur", "Maîtrise des outils numériques du quotidien")]
    [InlineData("Utiliser le numérique au quotidien", "Maîtrise des outils numériques du quotidien")]
    [InlineData("Approfondir ma culture numérique", "Compréhension du monde numérique")]
    [InlineData("Promouvoir la citoyenneté numérique", "Utilisation sécurisée du numérique")]
    [InlineData("Favoriser mon insertion professionnelle", "Insertion professionnelle via le numérique")]
    [InlineData("Créer et développer mon entreprise", "Insertion professionnelle via le numérique")]
    [InlineData("Accéder à une connexion internet", "Accès internet et matériel informatique")]
    [InlineData("Accéder à du matériel", "Accès internet et matériel informatique")]
    [InlineData("S’équiper en matériel informatique", "Acquisition de matériel informatique à prix solidaire")]
    [InlineData("Créer avec le numérique", "Loisirs et créations numériques")]
    [InlineData("Soutenir la parentalité et l'éducation avec le numérique", "Parentalité et éducation avec le numérique")]
    public void Each_service_of_v01_becomes_a_service_of_v10(string ancien, string actuel) =>
        Expect("services", ancien, "services", actuel);

    [Theory]
    [InlineData("Seniors (+ 65 ans)", "publics_specifiquement_adresses", "Seniors")]
    [InlineData("Familles/enfants", "publics_specifiquement_adresses", "Familles et/ou enfants")]
    [InlineData("Jeunes (16-26 ans)", "publics_specifiquement_adresses", "Jeunes")]
    [InlineData("Uniquement femmes", "publics_specifiquement_adresses", "Femmes")]
    [InlineData("Adultes", "publics_specifiquement_adresses", null)]
    [InlineData("Surdité", "prise_en_charge_specifique", "Surdité")]
    [InlineData("Déficience visuelle", "prise_en_charge_specifique", "Déficience visuelle")]
    [InlineData("Handicaps mentaux : déficiences limitant les activités d'une personne", "prise_en_charge_specifique", "Handicaps mentaux")]
    [InlineData("Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales", "prise_en_charge_specifique", "Handicaps mentaux")]
    [InlineData("Personnes en situation d'illettrisme", "prise_en_charge_specifique", "Illettrisme")]
    [InlineData("Public langues étrangères", "prise_en_charge_specifique", "Langues étrangères (autres)")]
    public void Each_public_of_v01_becomes_a_public_or_a_care(string ancien, string champ, string? actuel) =>
        Expect("publics_accueillis", ancien, champ, actuel);

    [Theory]
    [InlineData("Gratuit : Je peux accéder gratuitement au lieu et à ses services", "Gratuit")]
    [InlineData("Gratuit : un autre texte", "Gratuit")]
    [InlineData("Gratuit", "Gratuit")]
    [InlineData("Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)", "Gratuit sous condition")]
    [InlineData("Payant : L'accès au lieu et/ou à ses services est payant", "Payant")]
    [InlineData("Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu", "Gratuit sous condition")]
    [InlineData("Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer", "Payant")]
    public void Each_condition_of_v01_becomes_a_fee(string ancien, string actuel) =>
        Expect("conditions_acces", ancien, "frais_a_charge", actuel);

    [Theory]
    [InlineData("France Services", "dispositif_programmes_nationaux", "France Services")]
    [InlineData("CNFS", "dispositif_programmes_nationaux", "Conseillers numériques")]
    [InlineData("Aidants Connect", "dispositif_programmes_nationaux", "Aidants Connect")]
    [InlineData("Grandes écoles du numérique", "dispositif_programmes_nationaux", "Grande école du numérique")]
    [InlineData("Point numérique CAF", "dispositif_programmes_nationaux", "Point d'accès numérique CAF")]
    [InlineData("Fabriques de Territoire", "formations_labels", "Fabriques de Territoire")]
    [InlineData("APTIC", "autres_formations_labels", "APTIC")]
    [InlineData("Point relais CAF", "autres_formations_labels", "Point relais CAF")]
    [InlineData("Relais pôle emploi", "autres_formations_labels", "Relais pôle emploi")]
    [InlineData("French Tech", "autres_formations_labels", "French Tech")]
    [InlineData("Campus connecté", "autres_formations_labels", "Campus connecté")]
    public void Each_label_of_v01_becomes_a_programme_or_a_label(string ancien, string champ, string actuel) =>
        Expect("labels_nationaux", ancien, champ, actuel);

    [Theory]
    [InlineData("Seul : j'ai accès à du matériel et une connexion", "En autonomie")]
    [InlineData("Avec de l’aide : je suis accompagné seul dans l’usage du numérique", "Accompagnement individuel")]
    [InlineData("Dans un atelier : j'apprends collectivement à utiliser le numérique", "Dans un atelier collectif")]
    [InlineData("A ma place : une personne habilitée fait les démarches à ma place", "Accompagnement individuel")]
    [InlineData("À ma place", "Accompagnement individuel")]
    public void Each_support_of_v01_becomes_a_support_of_v10(string ancien, string actuel) =>
        Expect("modalites_accompagnement", ancien, "modalites_accompagnement", actuel);

    [Fact]
    public void The_former_employment_agency_takes_its_new_name() => Expect("typologie", "PE", "typologie", "FT");

    [Theory]
    [InlineData("services", "Réparation de vélos")]
    [InlineData("publics_accueillis", "Tous")]
    [InlineData("typologie", "CLUB")]
    public void A_value_of_neither_version_has_no_counterpart(string column, string valeur) =>
        Assert.Null(ConversionsV01.Of(column)!.Find(valeur));

    [Fact]
    public void A_value_that_is_already_of_v10_is_kept() => Expect("conditions_acces", "gratuit sous condition", "frais_a_charge", "Gratuit sous condition");

    [Theory]
    [InlineData("services")]
    [InlineData("publics_accueillis")]
    [InlineData("conditions_acces")]
    [InlineData("labels_nationaux")]
    [InlineData("modalites_accompagnement")]
    [InlineData("typologie")]
    public void What_a_value_becomes_exists_in_v10(string column)
    {
        var table = ConversionsV01.Of(column)!;

        Assert.All(table.Valeurs.Select(v => table.Find(v)!).Where(c => c.Valeur is not null && c.Champ != "autres_formations_labels"), c =>
            Assert.Equal(c.Valeur, Enumeration.All.Single(e => e.Champ == c.Champ).Find(c.Valeur!)?.Valeur));
    }

    private static void Expect(string column, string ancien, string champ, string? actuel) =>
        Assert.Equal(new ConversionV01(champ, actuel), ConversionsV01.Of(column)!.Find(ancien));
}
