using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Storage.Entities;

/// <summary>
/// Où en est un import : `recu`, il attend son tour ; `en_cours`, il est lu ; `termine`, il est publié, ou simulé ; `refuse`, le
/// fichier est refusé en entier ; `echoue`, la faute est chez nous. Dans les deux derniers cas, rien n’a été enregistré.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<EtatImport>))]
public enum EtatImport
{
    [JsonStringEnumMemberName("recu")]
    Recu,

    [JsonStringEnumMemberName("en_cours")]
    EnCours,

    [JsonStringEnumMemberName("termine")]
    Termine,

    [JsonStringEnumMemberName("refuse")]
    Refuse,

    [JsonStringEnumMemberName("echoue")]
    Echoue,
}

/// <summary>`partiel` crée et remplace ; `complet` supprime aussi ce qui est absent du fichier.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModeImport>))]
public enum ModeImport
{
    [JsonStringEnumMemberName("partiel")]
    Partiel,

    [JsonStringEnumMemberName("complet")]
    Complet,
}

/// <summary>D’où vient le fichier : `requete`, envoyé par le producteur ; `commande`, importé sur le serveur ; `moissonnage`, cherché par l’API.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrigineImport>))]
public enum OrigineImport
{
    [JsonStringEnumMemberName("requete")]
    Requete,

    [JsonStringEnumMemberName("commande")]
    Commande,

    [JsonStringEnumMemberName("moissonnage")]
    Moissonnage,
}
