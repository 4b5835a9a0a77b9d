using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema;

/// <summary>Une structure, telle que son producteur la déclare. Un lieu est à elle quand les deux ont le même SIRET ou le même RNA.</summary>
internal sealed record DeclaredStructure
{
    /// <summary>L’identifiant de la structure chez son producteur : celui de l’adresse.</summary>
    /// <example>ville-de-lyon</example>
    public required string Id { get; init; }

    public required string Nom { get; init; }

    public string? Siret { get; init; }

    public string? Rna { get; init; }

    public IReadOnlyList<Typologie> Typologies { get; init; } = [];

    public string? Description { get; init; }

    public string? SiteWeb { get; init; }

    public string? Telephone { get; init; }

    public string? Courriel { get; init; }
}
