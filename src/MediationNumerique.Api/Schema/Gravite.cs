using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema;

/// <summary>Une `erreur` fait refuser la ligne, ou le fichier ; un `avertissement` n’empêche rien ; une `information` dit ce qui a été converti, et n’appelle rien.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Gravite>))]
public enum Gravite
{
    [JsonStringEnumMemberName("erreur")]
    Erreur,

    [JsonStringEnumMemberName("avertissement")]
    Avertissement,

    [JsonStringEnumMemberName("information")]
    Information,
}

internal static class Gravites
{
    /// <summary>How a severity is written.</summary>
    public static string Name(this Gravite gravite) => gravite switch { Gravite.Erreur => "erreur", Gravite.Avertissement => "avertissement", _ => "information" };
}
