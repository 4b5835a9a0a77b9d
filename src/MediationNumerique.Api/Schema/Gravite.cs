using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema;

/// <summary>Une `erreur` fait refuser la ligne, ou le fichier ; un `avertissement` n’empêche rien.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gravite>))]
public enum Gravite
{
    [JsonStringEnumMemberName("erreur")]
    Erreur,

    [JsonStringEnumMemberName("avertissement")]
    Avertissement,
}
