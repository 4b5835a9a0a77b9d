using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>
/// Une structure : l’organisation qui porte un ou plusieurs lieux. Elle est déclarée par un producteur, ou déduite : les
/// lieux de même SIRET ou RNA ont la même structure ; sinon ceux d’une source qui ont la même structure parente ; sinon
/// le lieu est sa propre structure.
/// </summary>
public record Structure
{
    /// <summary>L’identifiant de la structure dans cette API.</summary>
    /// <example>d3b1126e-5602-56b0-91ef-0576eb9f5f61</example>
    public required Guid Id { get; init; }

    /// <summary>Le nom : déclaré par une source qui y a des lieux, sinon celui de la structure parente, sinon déclaré par une autre source, sinon celui du seul lieu ou du lieu le plus récent.</summary>
    /// <example>Ville de Lyon</example>
    public required string Nom { get; init; }

    /// <summary>Vrai si un producteur a déclaré cette structure, faux si elle est déduite de ses lieux.</summary>
    /// <example>false</example>
    public required bool Declare { get; init; }

    /// <summary>Le SIRET, 14 chiffres, s’il est connu.</summary>
    /// <example>99900001100018</example>
    public string? Siret { get; init; }

    /// <summary>Le numéro RNA d’une association, s’il est connu.</summary>
    /// <example>W691234567</example>
    public string? Rna { get; init; }

    /// <summary>Les types de la structure et de ses lieux.</summary>
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

    /// <summary>Les sources qui parlent de cette structure.</summary>
    /// <example>["demonstration"]</example>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Les départements où elle a des lieux.</summary>
    /// <example>["69"]</example>
    public required IReadOnlyList<string> Departements { get; init; }

    /// <summary>Le nombre de ses lieux.</summary>
    /// <example>4</example>
    public required int NombreLieux { get; init; }
}
