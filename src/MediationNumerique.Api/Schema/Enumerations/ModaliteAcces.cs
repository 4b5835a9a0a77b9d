using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Comment prendre contact avec un lieu.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>modalites_acces</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<ModaliteAcces>))]
[Champ("modalites_acces")]
public enum ModaliteAcces
{
    [JsonStringEnumMemberName("Se présenter"), Libelle("Se présenter", "Venir sur place, sans rendez-vous.")]
    SePresenter,

    [JsonStringEnumMemberName("Téléphoner"), Libelle("Téléphoner", "Appeler d’abord.")]
    Telephoner,

    [JsonStringEnumMemberName("Contacter par mail"), Libelle("Contacter par mail", "Écrire d’abord.")]
    ContacterParMail,

    [JsonStringEnumMemberName("Envoyer un mail avec une fiche de prescription"), Libelle("Envoyer un mail avec une fiche de prescription", "Un professionnel oriente la personne par écrit.")]
    EnvoyerUnMailAvecUneFicheDePrescription,

    [JsonStringEnumMemberName("Prendre un RDV en ligne"), Libelle("Prendre un RDV en ligne", "Réserver un créneau sur internet.")]
    PrendreUnRDVEnLigne,

    [JsonStringEnumMemberName("Ce lieu n'accueille pas de public"), Libelle("Ce lieu n'accueille pas de public", "Aucun accueil du public.")]
    CeLieuNAccueillePasDePublic,
}
