using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>
/// Un service : une catégorie proposée dans un lieu, ou à distance par une structure. Il est déclaré par un producteur,
/// ou déduit d’un lieu, dont il hérite alors le public, les frais, les horaires et le lien de rendez-vous.
/// </summary>
public sealed record Service
{
    /// <summary>L’identifiant du service dans cette API.</summary>
    /// <example>fd527403-0f02-5736-8206-9d1a266a7a6b</example>
    public required Guid Id { get; init; }

    /// <summary>La source qui déclare ce service ou son lieu.</summary>
    /// <example>demonstration</example>
    public required string Source { get; init; }

    /// <summary>L’identifiant du service chez son producteur. Absent si le service est déduit.</summary>
    /// <example>permanence-impots</example>
    public string? IdSource { get; init; }

    /// <summary>Vrai si un producteur a déclaré ce service, faux s’il est déduit de son lieu.</summary>
    /// <example>true</example>
    public required bool Declare { get; init; }

    /// <summary>La structure qui propose ce service.</summary>
    /// <example>d3b1126e-5602-56b0-91ef-0576eb9f5f61</example>
    public required Guid StructureId { get; init; }

    /// <summary>La catégorie du service.</summary>
    public required ServiceCategorie Categorie { get; init; }

    /// <summary>Le nom du service ; à défaut, celui de sa catégorie.</summary>
    /// <example>Permanence impôts</example>
    public required string Nom { get; init; }

    /// <summary>Ce que le service propose.</summary>
    /// <example>Une conseillère vous aide à faire votre déclaration en ligne.</example>
    public string? Description { get; init; }

    /// <summary>Vrai si le service est proposé à distance.</summary>
    /// <example>false</example>
    public required bool EnLigne { get; init; }

    /// <summary>Comment la personne est accompagnée.</summary>
    public required IReadOnlyList<ModaliteAccompagnement> ModalitesAccompagnement { get; init; }

    /// <summary>Les publics auxquels le service s’adresse particulièrement.</summary>
    public required IReadOnlyList<PublicSpecifique> Publics { get; init; }

    /// <summary>Les besoins particuliers pris en charge.</summary>
    public required IReadOnlyList<PriseEnChargeSpecifique> PrisesEnCharge { get; init; }

    /// <summary>Ce que la personne doit payer.</summary>
    public required IReadOnlyList<FraisACharge> Frais { get; init; }

    /// <summary>Le lien de prise de rendez-vous.</summary>
    /// <example>https://rdv.example/capucines/impots</example>
    public string? PriseRdv { get; init; }

    /// <summary>Les horaires, dans la notation « opening_hours » d’OpenStreetMap.</summary>
    /// <example>We 14:00-17:00</example>
    public string? Horaires { get; init; }

    /// <summary>Les territoires où un service à distance ou itinérant s’applique : `france`, ou un type et un code.</summary>
    /// <example>["departement-69"]</example>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Le second niveau de description, pris dans des référentiels extérieurs.</summary>
    public required IReadOnlyList<SousCategorie> SousCategories { get; init; }

    /// <summary>Le lieu où le service est proposé. Absent si le service n’a pas de lieu.</summary>
    public ServiceLieu? Lieu { get; init; }

    /// <summary>La distance au point demandé, à vol d’oiseau, en kilomètres. Présente avec `pres_de` ou `pres_de_commune`.</summary>
    /// <example>1.234</example>
    public double? DistanceKm { get; init; }

    /// <summary>D’où la distance est comptée. Absent si le lieu a des coordonnées.</summary>
    /// <example>commune</example>
    public PositionLieu? Position { get; init; }
}
