using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Ce que la personne accueillie doit payer.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>frais_a_charge</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<FraisACharge>))]
[Champ("frais_a_charge")]
public enum FraisACharge
{
    [JsonStringEnumMemberName("Gratuit"), Libelle("Gratuit", "Rien à payer.")]
    Gratuit,

    [JsonStringEnumMemberName("Gratuit sous condition"), Libelle("Gratuit sous condition", "Gratuit pour certaines personnes ou avec un pass ; se renseigner.")]
    GratuitSousCondition,

    [JsonStringEnumMemberName("Payant"), Libelle("Payant", "Une participation ou une adhésion est demandée.")]
    Payant,
}
