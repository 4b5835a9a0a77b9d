using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Territoires;

/// <summary>D’où vient le centre d’un territoire, du plus précis au plus approché.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CentrePrecision>))]
public enum CentrePrecision
{
    /// <summary>Le centre officiel, de geo.api.gouv.fr.</summary>
    [JsonStringEnumMemberName("officielle")]
    Officielle,

    /// <summary>Le point du lieu habité de même nom dans le département, de GeoNames.</summary>
    [JsonStringEnumMemberName("commune")]
    Commune,

    /// <summary>Le centre de la commune dont l’arrondissement fait partie.</summary>
    [JsonStringEnumMemberName("commune-parente")]
    CommuneParente,

    /// <summary>La moyenne des communes connues qui ont le même code postal.</summary>
    [JsonStringEnumMemberName("code-postal")]
    CodePostal,

    /// <summary>La moyenne des communes connues de la même intercommunalité.</summary>
    [JsonStringEnumMemberName("epci")]
    Epci,

    /// <summary>La moyenne des communes connues du même département.</summary>
    [JsonStringEnumMemberName("departement")]
    Departement,

    /// <summary>Pour une région, un département ou une intercommunalité : la moyenne de ses communes, pondérée par leur population.</summary>
    [JsonStringEnumMemberName("moyenne")]
    Moyenne,
}
