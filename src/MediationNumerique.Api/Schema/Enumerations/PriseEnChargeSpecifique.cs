using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Les besoins particuliers que l’équipe d’un lieu sait prendre en charge.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>prise_en_charge_specifique</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<PriseEnChargeSpecifique>))]
[Champ("prise_en_charge_specifique")]
public enum PriseEnChargeSpecifique
{
    [JsonStringEnumMemberName("Surdité")]
    Surdite,

    [JsonStringEnumMemberName("Handicaps moteurs")]
    HandicapsMoteurs,

    [JsonStringEnumMemberName("Handicaps mentaux")]
    HandicapsMentaux,

    [JsonStringEnumMemberName("Illettrisme")]
    Illettrisme,

    [JsonStringEnumMemberName("Langues étrangères (anglais)")]
    LanguesEtrangeresAnglais,

    [JsonStringEnumMemberName("Langues étrangères (autres)")]
    LanguesEtrangeresAutres,

    [JsonStringEnumMemberName("Déficience visuelle")]
    DeficienceVisuelle,
}
