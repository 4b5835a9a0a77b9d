using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>Un fichier de toutes les données, à télécharger.</summary>
public sealed record Export
{
    /// <summary>Le nom du fichier.</summary>
    /// <example>lieux-schema-national.csv</example>
    public required string Nom { get; init; }

    /// <summary>Ce que contient le fichier.</summary>
    /// <example>Tous les lieux, avec les colonnes du schéma national v1.0.2, dans son ordre.</example>
    public required string Description { get; init; }

    /// <summary>Le type de contenu du fichier.</summary>
    /// <example>text/csv</example>
    public required string TypeContenu { get; init; }

    /// <summary>Le schéma que suivent les lignes.</summary>
    public required SchemaExport Schema { get; init; }

    /// <summary>Le nombre de lignes, sans celle des titres.</summary>
    /// <example>755</example>
    public required int NombreLignes { get; init; }

    /// <summary>La taille du fichier, en octets.</summary>
    /// <example>412345</example>
    public required long Taille { get; init; }

    /// <summary>La taille du même fichier compressé en gzip, en octets.</summary>
    /// <example>81234</example>
    public required long TailleGzip { get; init; }

    /// <summary>La taille du même fichier compressé en Brotli, en octets.</summary>
    /// <example>76543</example>
    public required long TailleBrotli { get; init; }

    /// <summary>Quand l’API a fait ce fichier (UTC).</summary>
    /// <example>2026-03-16T08:30:00Z</example>
    public required DateTime Date { get; init; }

    /// <summary>L’empreinte SHA-256 du fichier décompressé, en hexadécimal.</summary>
    /// <example>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</example>
    public required string Sha256 { get; init; }

    /// <summary>L’adresse du fichier.</summary>
    /// <example>https://api.example/v1/exports/lieux-schema-national.csv</example>
    public required Uri Url { get; init; }
}

/// <summary>Un schéma de données.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SchemaExport>))]
public enum SchemaExport
{
    /// <summary>Le schéma national des lieux de médiation numérique, v1.0.2.</summary>
    [JsonStringEnumMemberName("schema-national")]
    SchemaNational,

    /// <summary>Les ressources de cette API, telles qu’elle les répond une à une.</summary>
    [JsonStringEnumMemberName("mediation-numerique")]
    MediationNumerique,

    /// <summary>Le schéma de data.inclusion, v1.</summary>
    [JsonStringEnumMemberName("data-inclusion")]
    DataInclusion,
}
