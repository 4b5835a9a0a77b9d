namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>Une source : le jeu de données d’un producteur.</summary>
public sealed record Source
{
    /// <summary>Le nom court de la source, pour le filtre `sources`.</summary>
    /// <example>demonstration</example>
    public required string Slug { get; init; }

    /// <summary>Le nom de la source.</summary>
    /// <example>Démonstration</example>
    public required string Nom { get; init; }

    /// <summary>D’où viennent les données.</summary>
    /// <example>Des lieux fictifs, pour essayer l’API.</example>
    public required string Description { get; init; }

    /// <summary>La licence des données.</summary>
    /// <example>Licence Ouverte 2.0</example>
    public required string Licence { get; init; }

    /// <summary>La page du jeu de données.</summary>
    /// <example>https://donnees.example/lieux</example>
    public string? Url { get; init; }

    /// <summary>À qui écrire.</summary>
    /// <example>donnees@hub.example</example>
    public string? Contact { get; init; }

    /// <summary>Le nombre de lieux de la source.</summary>
    /// <example>60</example>
    public required int NombreLieux { get; init; }

    /// <summary>Le nombre de services de la source, déclarés ou déduits.</summary>
    /// <example>180</example>
    public required int NombreServices { get; init; }

    /// <summary>La mise à jour la plus récente d’un de ses lieux par le producteur.</summary>
    /// <example>2026-03-15</example>
    public DateOnly? DateMaj { get; init; }
}
