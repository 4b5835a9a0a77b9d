using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Si le lieu se déplace ou non.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>itinerance</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<Itinerance>))]
[Champ("itinerance")]
public enum Itinerance
{
    [JsonStringEnumMemberName("Itinérant"), Libelle("Itinérant", "Le lieu se déplace : bus, permanences dans plusieurs communes.")]
    Itinerant,

    [JsonStringEnumMemberName("Fixe"), Libelle("Fixe", "Le lieu ne change pas d’adresse.")]
    Fixe,
}
