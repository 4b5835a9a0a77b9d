using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema;

/// <summary>Ce qu’une remarque empêche.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gravite>))]
public enum Gravite
{
    /// <summary>What carries it is refused.</summary>
    [JsonStringEnumMemberName("erreur")]
    Erreur,

    /// <summary>What carries it is taken in, and its producer told.</summary>
    [JsonStringEnumMemberName("avertissement")]
    Avertissement,
}
