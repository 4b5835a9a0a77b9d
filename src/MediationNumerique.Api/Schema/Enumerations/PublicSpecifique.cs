using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Les publics auxquels un lieu s’adresse particulièrement.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>publics_specifiquement_adresses</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<PublicSpecifique>))]
[Champ("publics_specifiquement_adresses")]
public enum PublicSpecifique
{
    [JsonStringEnumMemberName("Jeunes")]
    Jeunes,

    [JsonStringEnumMemberName("Étudiants")]
    Etudiants,

    [JsonStringEnumMemberName("Familles et/ou enfants")]
    FamillesEtOuEnfants,

    [JsonStringEnumMemberName("Seniors")]
    Seniors,

    [JsonStringEnumMemberName("Femmes")]
    Femmes,
}
