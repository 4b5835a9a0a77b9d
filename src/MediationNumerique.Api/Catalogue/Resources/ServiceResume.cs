using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>Un service, en bref, dans la fiche de son lieu.</summary>
public sealed record ServiceResume
{
    /// <summary>L’identifiant du service, à lire sur `/v1/services/{id}`.</summary>
    /// <example>fd527403-0f02-5736-8206-9d1a266a7a6b</example>
    public required Guid Id { get; init; }

    /// <summary>La catégorie du service.</summary>
    public required ServiceCategorie Categorie { get; init; }

    /// <summary>Le nom du service ; à défaut, celui de sa catégorie.</summary>
    /// <example>Permanence impôts</example>
    public required string Nom { get; init; }

    /// <summary>Vrai si le service est proposé à distance.</summary>
    /// <example>false</example>
    public required bool EnLigne { get; init; }

    /// <summary>Vrai si le producteur a déclaré ce service, faux s’il est déduit de `services`.</summary>
    /// <example>true</example>
    public required bool Declare { get; init; }
}
