using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema;

/// <summary>
/// A service as a producer states it: at a place of the same source, or of a structure without a place.
/// At a place, it replaces the service deduced for that place and category; what it leaves null is inherited from the place.
/// </summary>
internal sealed record DeclaredService
{
    public required string Id { get; init; }

    /// <summary>The producer's id of the place, or null.</summary>
    public string? Lieu { get; init; }

    /// <summary>The producer's id of the structure that offers the service without a place, or null.</summary>
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

    /// <summary>Where an online or itinerant service applies: <c>france</c>, or a type and a code such as <c>departement-15</c>.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    public IReadOnlyList<SousCategorie> SousCategories { get; init; } = [];
}

/// <summary>Un second niveau de description, pris dans un référentiel extérieur (Pix, APTIC…).</summary>
/// <param name="Referentiel" example="Pix">Le nom du référentiel.</param>
/// <param name="Code" example="2.2">Le code dans ce référentiel.</param>
/// <param name="Libelle" example="Partager et publier">Ce que dit ce code.</param>
public sealed record SousCategorie(string Referentiel, string Code, string Libelle);
