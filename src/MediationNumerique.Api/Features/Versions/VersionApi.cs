using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Features.Versions;

/// <summary>Une version de l’API.</summary>
public sealed record VersionApi
{
    /// <summary>Le numéro de la version, comme le disent les en-têtes `api-supported-versions` et `api-deprecated-versions`.</summary>
    /// <example>1</example>
    public required string Version { get; init; }

    /// <summary>Si la version continue.</summary>
    public required EtatVersion Etat { get; init; }

    /// <summary>Le début des adresses de cette version.</summary>
    /// <example>https://api.example/v1</example>
    public required Uri Adresse { get; init; }

    /// <summary>Le contrat OpenAPI de cette version.</summary>
    /// <example>https://api.example/openapi/v1.json</example>
    public required Uri Contrat { get; init; }

    /// <summary>Depuis quand la version est dépréciée : à cette date, passez à celle qui la remplace. Absente si elle ne l’est pas.</summary>
    /// <example>2028-01-01</example>
    public DateOnly? DateDepreciation { get; init; }

    /// <summary>Le jour où la version cessera de répondre. Absente si ce n’est pas décidé.</summary>
    /// <example>2029-01-01</example>
    public DateOnly? DateRetrait { get; init; }

    /// <summary>Le numéro de la version qui la remplace.</summary>
    /// <example>2</example>
    public string? RemplaceePar { get; init; }
}

/// <summary>`servie` : la version continue ; `depreciee` : elle répond encore, mais il faut la quitter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EtatVersion>))]
public enum EtatVersion
{
    [JsonStringEnumMemberName("servie")]
    Servie,

    [JsonStringEnumMemberName("depreciee")]
    Depreciee,
}
