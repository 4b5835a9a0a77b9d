using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>L’encodage des caractères d’un fichier.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Encodage>))]
public enum Encodage
{
    [JsonStringEnumMemberName("utf-8")]
    Utf8,

    [JsonStringEnumMemberName("utf-16")]
    Utf16,

    [JsonStringEnumMemberName("windows-1252")]
    Windows1252,

    [JsonStringEnumMemberName("mac-roman")]
    MacRoman,

    [JsonStringEnumMemberName("cp-850")]
    Cp850,
}
