using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>Comment un fichier de lieux est écrit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormatFichier>))]
public enum FormatFichier
{
    [JsonStringEnumMemberName("csv")]
    Csv,

    /// <summary>A JSON array of objects.</summary>
    [JsonStringEnumMemberName("json")]
    Json,

    /// <summary>One JSON object a line.</summary>
    [JsonStringEnumMemberName("ndjson")]
    Ndjson,

    /// <summary>A GeoJSON collection of points.</summary>
    [JsonStringEnumMemberName("geojson")]
    Geojson,

    [JsonStringEnumMemberName("xlsx")]
    Xlsx,

    [JsonStringEnumMemberName("ods")]
    Ods,
}
