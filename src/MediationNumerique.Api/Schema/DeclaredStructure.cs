using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema;

/// <summary>An organisation as a producer states it. A place belongs to it when both have the same pivot.</summary>
internal sealed record DeclaredStructure
{
    public required string Id { get; init; }

    public required string Nom { get; init; }

    /// <summary>14 digits, or null.</summary>
    public string? Siret { get; init; }

    /// <summary>W and nine letters or digits, or null.</summary>
    public string? Rna { get; init; }

    public IReadOnlyList<Typologie> Typologies { get; init; } = [];

    public string? Description { get; init; }

    public string? SiteWeb { get; init; }

    public string? Telephone { get; init; }

    public string? Courriel { get; init; }
}
