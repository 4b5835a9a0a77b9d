using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Comment la personne est accompagnée.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>modalites_accompagnement</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<ModaliteAccompagnement>))]
[Champ("modalites_accompagnement")]
public enum ModaliteAccompagnement
{
    [JsonStringEnumMemberName("En autonomie"), Libelle("En autonomie", "Du matériel est à disposition, sans aide.")]
    EnAutonomie,

    [JsonStringEnumMemberName("Accompagnement individuel"), Libelle("Accompagnement individuel", "Une personne aide, en tête à tête.")]
    AccompagnementIndividuel,

    [JsonStringEnumMemberName("Dans un atelier collectif"), Libelle("Dans un atelier collectif", "On apprend à plusieurs.")]
    DansUnAtelierCollectif,

    [JsonStringEnumMemberName("À distance"), Libelle("À distance", "Par téléphone ou en ligne.")]
    ADistance,
}
