using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Features.Lieux;

/// <summary>Une étape de l’histoire d’un lieu : qui a déclaré quoi, et quand.</summary>
public sealed record RevisionLieu
{
    /// <summary>Ce qui a été fait.</summary>
    public required OperationRevision Operation { get; init; }

    /// <summary>Quand l’API l’a enregistré (UTC).</summary>
    /// <example>2026-03-16T08:30:00Z</example>
    public required DateTime Date { get; init; }

    /// <summary>La source qui l’a déclaré.</summary>
    /// <example>demonstration</example>
    public required string Source { get; init; }

    /// <summary>Les champs qui ont changé. Présents pour une modification, tant que l’API garde l’état d’avant.</summary>
    /// <example>["horaires"]</example>
    public IReadOnlyList<string>? Champs { get; init; }

    /// <summary>Le sujet du jeton qui a servi. Visible seulement avec la portée `administrer`.</summary>
    /// <example>hub-isere</example>
    public string? Auteur { get; init; }
}

/// <summary>Ce qui a été fait d’une déclaration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperationRevision>))]
public enum OperationRevision
{
    /// <summary>Déclaré, pour la première fois ou après une suppression.</summary>
    [JsonStringEnumMemberName("creation")]
    Creation,

    /// <summary>Changé.</summary>
    [JsonStringEnumMemberName("modification")]
    Modification,

    /// <summary>Supprimé.</summary>
    [JsonStringEnumMemberName("suppression")]
    Suppression,
}
