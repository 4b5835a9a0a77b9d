using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>Ce qui tient lieu de coordonnées à un lieu qui n’en a pas.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PositionLieu>))]
public enum PositionLieu
{
    /// <summary>Le point de sa commune : la distance est arrondie au kilomètre.</summary>
    [JsonStringEnumMemberName("commune")]
    Commune,
}
