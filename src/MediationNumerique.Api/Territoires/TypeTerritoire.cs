using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Territoires;

/// <summary>La nature d’un territoire.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TypeTerritoire>))]
public enum TypeTerritoire
{
    /// <summary>Une région, ou une collectivité d’outre-mer : code INSEE de la région, par exemple 84.</summary>
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>Un département, ou une collectivité d’outre-mer : code INSEE du département, par exemple 2A ou 988.</summary>
    [JsonStringEnumMemberName("departement")]
    Departement,

    /// <summary>Une intercommunalité à fiscalité propre : numéro SIREN, par exemple 200046977.</summary>
    [JsonStringEnumMemberName("epci")]
    Epci,

    /// <summary>Une commune : code INSEE, par exemple 69123.</summary>
    [JsonStringEnumMemberName("commune")]
    Commune,

    /// <summary>Un arrondissement de Paris, Lyon ou Marseille : code INSEE, par exemple 69383.</summary>
    [JsonStringEnumMemberName("arrondissement")]
    Arrondissement,
}
