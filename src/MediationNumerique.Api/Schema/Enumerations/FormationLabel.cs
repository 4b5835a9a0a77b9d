using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Les formations suivies et les labels obtenus par un lieu, reconnus par le schéma national.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>formations_labels</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<FormationLabel>))]
[Champ("formations_labels")]
public enum FormationLabel
{
    [JsonStringEnumMemberName("Formé à « Mon Espace Santé »")]
    FormeAMonEspaceSante,

    [JsonStringEnumMemberName("Formé à « DUPLEX » (illettrisme)")]
    FormeADUPLEXIllettrisme,

    [JsonStringEnumMemberName("Arnia/MedNum BFC (Bourgogne-Franche-Comté)")]
    ArniaMedNumBFCBourgogneFrancheComte,

    [JsonStringEnumMemberName("Collectif ressources et acteurs réemploi (Normandie)")]
    CollectifRessourcesEtActeursReemploiNormandie,

    [JsonStringEnumMemberName("Étapes numériques (La Poste)")]
    EtapesNumeriquesLaPoste,

    [JsonStringEnumMemberName("Fabriques de Territoire")]
    FabriquesDeTerritoire,

    [JsonStringEnumMemberName("Les Éclaireurs du numérique (Drôme)")]
    LesEclaireursDuNumeriqueDrome,

    [JsonStringEnumMemberName("Mes Papiers (Métropole de Lyon)")]
    MesPapiersMetropoleDeLyon,

    [JsonStringEnumMemberName("ORDI 3.0")]
    ORDI30,

    [JsonStringEnumMemberName("SUD LABS (PACA)")]
    SUDLABSPACA,
}
