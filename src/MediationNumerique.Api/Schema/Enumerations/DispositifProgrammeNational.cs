using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Les dispositifs et programmes nationaux auxquels un lieu participe.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>dispositif_programmes_nationaux</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<DispositifProgrammeNational>))]
[Champ("dispositif_programmes_nationaux")]
public enum DispositifProgrammeNational
{
    [JsonStringEnumMemberName("Aidants Connect")]
    AidantsConnect,

    [JsonStringEnumMemberName("Bibliothèques numérique de référence")]
    BibliothequesNumeriqueDeReference,

    [JsonStringEnumMemberName("Certification PIX")]
    CertificationPIX,

    [JsonStringEnumMemberName("Conseillers numériques")]
    ConseillersNumeriques,

    [JsonStringEnumMemberName("Emmaüs Connect")]
    EmmausConnect,

    [JsonStringEnumMemberName("France Services")]
    FranceServices,

    [JsonStringEnumMemberName("Grande école du numérique")]
    GrandeEcoleDuNumerique,

    [JsonStringEnumMemberName("La Croix Rouge")]
    LaCroixRouge,

    [JsonStringEnumMemberName("Point d'accès numérique CAF")]
    PointDAccesNumeriqueCAF,

    [JsonStringEnumMemberName("Promeneurs du net")]
    PromeneursDuNet,

    [JsonStringEnumMemberName("Relais numérique (Emmaüs Connect)")]
    RelaisNumeriqueEmmausConnect,
}
