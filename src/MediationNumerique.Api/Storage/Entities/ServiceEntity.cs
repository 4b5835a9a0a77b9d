using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Storage.Entities;

internal sealed class ServiceEntity : DeclarationEntity
{
    /// <summary>The producer's id of the place.</summary>
    public string? Lieu { get; set; }

    /// <summary>The producer's id of the structure.</summary>
    public string? Structure { get; set; }

    public ServiceCategorie Categorie { get; set; }

    public string? Nom { get; set; }

    public string? Description { get; set; }

    public bool? EnLigne { get; set; }

    // Null is not empty here: what is null is inherited from the place.
    public IReadOnlyList<ModaliteAccompagnement>? ModalitesAccompagnement { get; set; }

    public IReadOnlyList<PublicSpecifique>? Publics { get; set; }

    public IReadOnlyList<PriseEnChargeSpecifique>? PrisesEnCharge { get; set; }

    public IReadOnlyList<FraisACharge>? Frais { get; set; }

    public string? PriseRdv { get; set; }

    public string? Horaires { get; set; }

    public IReadOnlyList<string> Zones { get; set; } = [];

    public IReadOnlyList<SousCategorie> SousCategories { get; set; } = [];
}
