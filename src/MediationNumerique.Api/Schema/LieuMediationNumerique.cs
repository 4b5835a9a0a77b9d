using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema;

/// <summary>
/// Un lieu, tel que son producteur le déclare : les champs du schéma national v1.0.2, les listes en tableaux.
/// </summary>
/// <remarks>
/// The 32 fields in their official order. An absent text is null, never empty. In the contract, what is not described here is
/// described by <see cref="Catalogue.Resources.Lieu"/>.
/// </remarks>
internal sealed record LieuMediationNumerique
{
    /// <summary>The pivot that producers write when they do not know it.</summary>
    public const string PivotInconnu = "00000000000000";

    /// <summary>L’identifiant du lieu chez son producteur : celui de l’adresse.</summary>
    /// <example>mediatheque-capucines</example>
    public required string Id { get; init; }

    public required string Pivot { get; init; }

    public required string Nom { get; init; }

    public required string Commune { get; init; }

    public required string CodePostal { get; init; }

    public string? CodeInsee { get; init; }

    public required string Adresse { get; init; }

    public string? ComplementAdresse { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public IReadOnlyList<Typologie> Typologie { get; init; } = [];

    public string? Telephone { get; init; }

    public IReadOnlyList<string> Courriels { get; init; } = [];

    public IReadOnlyList<string> SiteWeb { get; init; } = [];

    public string? Horaires { get; init; }

    public string? PresentationResume { get; init; }

    public string? PresentationDetail { get; init; }

    /// <summary>La source, telle que le producteur la nomme dans son fichier.</summary>
    /// <example>Hub de démonstration</example>
    public string? Source { get; init; }

    public IReadOnlyList<Itinerance> Itinerance { get; init; } = [];

    public string? StructureParente { get; init; }

    public required DateOnly DateMaj { get; init; }

    public IReadOnlyList<ServiceCategorie> Services { get; init; } = [];

    public IReadOnlyList<PublicSpecifique> PublicsSpecifiquementAdresses { get; init; } = [];

    public IReadOnlyList<PriseEnChargeSpecifique> PriseEnChargeSpecifique { get; init; } = [];

    public IReadOnlyList<FraisACharge> FraisACharge { get; init; } = [];

    public IReadOnlyList<DispositifProgrammeNational> DispositifProgrammesNationaux { get; init; } = [];

    public IReadOnlyList<FormationLabel> FormationsLabels { get; init; } = [];

    public IReadOnlyList<string> AutresFormationsLabels { get; init; } = [];

    public IReadOnlyList<ModaliteAcces> ModalitesAcces { get; init; } = [];

    public IReadOnlyList<ModaliteAccompagnement> ModalitesAccompagnement { get; init; } = [];

    public string? FicheAccesLibre { get; init; }

    public string? PriseRdv { get; init; }
}
