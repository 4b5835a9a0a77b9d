using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema;

/// <summary>
/// Un service, tel que son producteur le déclare : dans un lieu de la même source, ou proposé sans lieu par une structure.
/// Dans un lieu, il remplace le service déduit de ce lieu pour cette catégorie, et hérite du lieu ce qu’il ne dit pas.
/// </summary>
internal sealed record DeclaredService
{
    /// <summary>L’identifiant du service chez son producteur : celui de l’adresse.</summary>
    /// <example>permanence-impots</example>
    public required string Id { get; init; }

    /// <summary>L’identifiant, chez le producteur, du lieu où le service est rendu.</summary>
    /// <example>mediatheque-capucines</example>
    public string? Lieu { get; init; }

    /// <summary>L’identifiant, chez le producteur, de la structure qui rend le service sans lieu.</summary>
    /// <example>ville-de-lyon</example>
    public string? Structure { get; init; }

    public required ServiceCategorie Categorie { get; init; }

    public string? Nom { get; init; }

    public string? Description { get; init; }

    public bool? EnLigne { get; init; }

    public IReadOnlyList<ModaliteAccompagnement>? ModalitesAccompagnement { get; init; }

    public IReadOnlyList<PublicSpecifique>? Publics { get; init; }

    public IReadOnlyList<PriseEnChargeSpecifique>? PrisesEnCharge { get; init; }

    public IReadOnlyList<FraisACharge>? Frais { get; init; }

    public string? PriseRdv { get; init; }

    public string? Horaires { get; init; }

    public IReadOnlyList<string> Zones { get; init; } = [];

    public IReadOnlyList<SousCategorie> SousCategories { get; init; } = [];
}

/// <summary>Un second niveau de description, pris dans un référentiel extérieur (Pix, APTIC…).</summary>
/// <param name="Referentiel" example="Pix">Le nom du référentiel.</param>
/// <param name="Code" example="2.2">Le code dans ce référentiel.</param>
/// <param name="Libelle" example="Partager et publier">Ce que dit ce code.</param>
public sealed record SousCategorie([property: JsonRequired] string Referentiel, [property: JsonRequired] string Code, [property: JsonRequired] string Libelle);
