using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>Ce que chaque source dit d’une structure.</summary>
internal sealed record StructureDeclaree
{
    /// <summary>Ce que chaque producteur déclare, dans l’ordre où les champs de la structure en viennent.</summary>
    public required IReadOnlyList<DeclarationStructure> Declarations { get; init; }

    /// <summary>Les champs sur lesquels les sources ne disent pas la même chose.</summary>
    public required IReadOnlyList<ConflitStructure> Conflits { get; init; }
}

/// <summary>Ce qu’un producteur déclare d’une structure.</summary>
public sealed record DeclarationStructure
{
    /// <summary>La source qui déclare.</summary>
    /// <example>demonstration</example>
    public required string Source { get; init; }

    /// <summary>L’identifiant de la structure chez ce producteur.</summary>
    /// <example>ville-de-lyon</example>
    public required string IdSource { get; init; }

    /// <summary>Le nom.</summary>
    /// <example>Ville de Lyon</example>
    public required string Nom { get; init; }

    /// <summary>Le SIRET, 14 chiffres.</summary>
    /// <example>99900001100018</example>
    public string? Siret { get; init; }

    /// <summary>Le numéro RNA d’une association.</summary>
    /// <example>W691234567</example>
    public string? Rna { get; init; }

    /// <summary>Les types de la structure.</summary>
    public required IReadOnlyList<Typologie> Typologies { get; init; }

    /// <summary>Ce que fait la structure.</summary>
    /// <example>La ville gère seize médiathèques.</example>
    public string? Description { get; init; }

    /// <summary>Le site internet.</summary>
    /// <example>https://ville.example</example>
    public string? SiteWeb { get; init; }

    /// <summary>Le téléphone.</summary>
    /// <example>+33465710000</example>
    public string? Telephone { get; init; }

    /// <summary>L’adresse électronique.</summary>
    /// <example>contact@ville.example</example>
    public string? Courriel { get; init; }

    /// <summary>Quand cette déclaration a été enregistrée (UTC).</summary>
    /// <example>2026-03-16T08:30:00Z</example>
    public required DateTime MajApi { get; init; }
}

/// <summary>Un champ sur lequel des sources ne disent pas la même chose.</summary>
public sealed record ConflitStructure
{
    /// <summary>Le champ de la structure.</summary>
    /// <example>telephone</example>
    public required string Champ { get; init; }

    /// <summary>Ce que dit chaque source ; la première est retenue.</summary>
    public required IReadOnlyList<ValeurDeclaree> Valeurs { get; init; }
}

/// <summary>Une valeur, et la source qui la donne.</summary>
public sealed record ValeurDeclaree
{
    /// <summary>La source.</summary>
    /// <example>demonstration</example>
    public required string Source { get; init; }

    /// <summary>Ce qu’elle dit.</summary>
    /// <example>+33465710000</example>
    public required string Valeur { get; init; }
}
