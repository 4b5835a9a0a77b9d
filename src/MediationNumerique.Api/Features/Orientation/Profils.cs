using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>A situation that a person may be in, and what helps them. Nothing of it is kept.</summary>
/// <param name="Nom">What the parameter takes.</param>
/// <param name="Description">What it is, in French.</param>
/// <param name="SansTelephone">Whether the person is not told to telephone.</param>
/// <param name="Criteres">What helps.</param>
internal sealed record Profil(string Nom, string Description, bool SansTelephone, params IReadOnlyList<CritereIndexe> Criteres);

/// <summary>The published table of profiles.</summary>
internal static class Profils
{
    private static readonly CritereIndexe s_individuel = new(
        "accompagnement-individuel", Poids.Profil, [Of(ModaliteAccompagnement.AccompagnementIndividuel)], null,
        new("Quelqu’un aide en tête à tête", "Pas d’aide en tête à tête annoncée", "On ne sait pas si l’aide se fait en tête à tête : demandez"));

    public static readonly IReadOnlyList<Profil> Tous =
    [
        new("senior", "Une personne âgée.", false, Public("seniors", PublicSpecifique.Seniors, "aux seniors"), s_individuel),
        new("jeune", "Une personne jeune.", false, Public("jeunes", PublicSpecifique.Jeunes, "aux jeunes")),
        new("étudiant", "Une personne qui fait des études.", false, Public("etudiants", PublicSpecifique.Etudiants, "aux étudiants")),
        new("famille", "Un parent, des enfants.", false, Public("familles", PublicSpecifique.FamillesEtOuEnfants, "aux familles")),
        new("demandeur d'emploi", "Une personne qui cherche un emploi.", false, new CritereIndexe(
            "emploi", Poids.Profil, [Of(ServiceCategorie.InsertionProfessionnelleViaLeNumerique)], null,
            new("Aide aussi à chercher un emploi", "N’annonce pas d’aide à la recherche d’emploi", "On ne sait pas si l’on aide à chercher un emploi : demandez"))),
        new("personne allophone", "Une personne qui ne parle pas ou peu le français.", false, new CritereIndexe(
            "langues", Poids.Profil, [Of(PriseEnChargeSpecifique.LanguesEtrangeresAutres), Of(PriseEnChargeSpecifique.LanguesEtrangeresAnglais)], null,
            new("On y parle une autre langue que le français", "N’annonce pas d’autre langue que le français", "On ne sait pas si l’on y parle d’autres langues : demandez")), s_individuel),
        new("illettrisme", "Une personne qui a du mal à lire et à écrire.", false, Aide("illettrisme", PriseEnChargeSpecifique.Illettrisme, "les personnes qui lisent difficilement"), s_individuel),
        new("déficience visuelle", "Une personne aveugle ou malvoyante.", false, Aide("deficience-visuelle", PriseEnChargeSpecifique.DeficienceVisuelle, "les personnes malvoyantes")),
        new("surdité", "Une personne sourde ou malentendante. Elle n’est pas invitée à téléphoner.", true, Aide("surdite", PriseEnChargeSpecifique.Surdite, "les personnes sourdes"), new CritereIndexe(
            "contact-sans-telephone", Poids.Profil,
            [Of(ModaliteAcces.SePresenter), Of(ModaliteAcces.ContacterParMail), Of(ModaliteAcces.PrendreUnRDVEnLigne)], [],
            new("On peut venir ou écrire sans téléphoner", "", "On ne sait pas si l’on peut venir sans téléphoner : écrivez"))),
        new("handicap moteur", "Une personne qui se déplace difficilement.", false, Aide("handicap-moteur", PriseEnChargeSpecifique.HandicapsMoteurs, "les personnes à mobilité réduite"), new CritereIndexe(
            "acces-libre", Poids.Profil, [Key.Flag(Critere.Accessible, true)], [],
            new("Une fiche d’accessibilité décrit le lieu", "", "On ne sait pas si le lieu est accessible : demandez"))),
        new("débutant complet", "Une personne qui commence.", false, new CritereIndexe(
            "apprendre", Poids.Profil, [Of(ServiceCategorie.MaitriseDesOutilsNumeriquesDuQuotidien)], null,
            new("On y apprend les bases", "N’annonce pas d’apprentissage des bases", "On ne sait pas si l’on y apprend les bases : demandez")), s_individuel),
        new("autonome", "Une personne qui se débrouille avec du matériel.", false, new CritereIndexe(
            "autonomie", Poids.Profil, [Of(ModaliteAccompagnement.EnAutonomie), Of(ServiceCategorie.AccesInternetEtMaterielInformatique)],
            [Of(ModaliteAccompagnement.AccompagnementIndividuel), Of(ModaliteAccompagnement.DansUnAtelierCollectif)],
            new("Du matériel est en libre accès", "N’annonce pas de matériel en libre accès", "On ne sait pas si du matériel est en libre accès : demandez"))),
    ];

    public static Profil Find(string nom) => Tous.First(profil => profil.Nom == nom);

    private static CritereIndexe Public(string nom, PublicSpecifique qui, string aux) => new(
        $"public-{nom}", Poids.Profil, [new(Critere.Public, Enumeration.ValueOf(qui))], null,
        new($"S’adresse {aux}", $"Ne s’adresse pas particulièrement {aux}", "Aucun public n’est précisé : tout le monde devrait être accueilli"));

    private static CritereIndexe Aide(string nom, PriseEnChargeSpecifique besoin, string qui) => new(
        $"prise-en-charge-{nom}", Poids.Profil, [Of(besoin)], null,
        new($"Sait accueillir {qui}", $"N’annonce pas d’accueil particulier pour {qui}", $"On ne sait pas si l’équipe sait accueillir {qui} : demandez"));

    private static Key Of(PriseEnChargeSpecifique value) => new(Critere.PriseEnCharge, Enumeration.ValueOf(value));

    private static Key Of(ModaliteAccompagnement value) => new(Critere.ModaliteAccompagnement, Enumeration.ValueOf(value));

    private static Key Of(ModaliteAcces value) => new(Critere.ModaliteAcces, Enumeration.ValueOf(value));

    private static Key Of(ServiceCategorie value) => new(Critere.ServiceDuLieu, Enumeration.ValueOf(value));
}
