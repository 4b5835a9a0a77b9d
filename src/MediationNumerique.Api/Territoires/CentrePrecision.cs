using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Territoires;

/// <summary>D’où vient le centre d’un territoire. Celui d’une commune est exact, ou absent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CentrePrecision>))]
public enum CentrePrecision
{
    /// <summary>Le centre officiel d’aujourd’hui, de geo.api.gouv.fr.</summary>
    [JsonStringEnumMemberName("officielle")]
    Officielle,

    /// <summary>Le point officiel de la commune ou de l’arrondissement : IGN 2018, La Poste 2020.</summary>
    [JsonStringEnumMemberName("commune")]
    Commune,

    /// <summary>Pour une région, un département ou une intercommunalité : la moyenne de ses communes, pondérée par leur population.</summary>
    [JsonStringEnumMemberName("moyenne")]
    Moyenne,
}
