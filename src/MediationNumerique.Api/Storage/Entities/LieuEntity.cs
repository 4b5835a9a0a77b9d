using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Storage.Entities;

/// <summary>The fields of the national schema; <c>id</c> is <see cref="DeclarationEntity.IdSource"/>.</summary>
internal sealed class LieuEntity : DeclarationEntity
{
    public string Pivot { get; set; } = "";

    public string Nom { get; set; } = "";

    public string Commune { get; set; } = "";

    public string CodePostal { get; set; } = "";

    public string? CodeInsee { get; set; }

    public string Adresse { get; set; } = "";

    public string? ComplementAdresse { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public IReadOnlyList<Typologie> Typologie { get; set; } = [];

    public string? Telephone { get; set; }

    public IReadOnlyList<string> Courriels { get; set; } = [];

    public IReadOnlyList<string> SiteWeb { get; set; } = [];

    public string? Horaires { get; set; }

    public string? PresentationResume { get; set; }

    public string? PresentationDetail { get; set; }

    /// <summary>The schema's own field <c>source</c>: what the producer wrote, which is not the slug.</summary>
    public string? SourceDeclaree { get; set; }

    public IReadOnlyList<Itinerance> Itinerance { get; set; } = [];

    public string? StructureParente { get; set; }

    public DateOnly DateMaj { get; set; }

    public IReadOnlyList<ServiceCategorie> Services { get; set; } = [];

    public IReadOnlyList<PublicSpecifique> PublicsSpecifiquementAdresses { get; set; } = [];

    public IReadOnlyList<PriseEnChargeSpecifique> PriseEnChargeSpecifique { get; set; } = [];

    public IReadOnlyList<FraisACharge> FraisACharge { get; set; } = [];

    public IReadOnlyList<DispositifProgrammeNational> DispositifProgrammesNationaux { get; set; } = [];

    public IReadOnlyList<FormationLabel> FormationsLabels { get; set; } = [];

    public IReadOnlyList<string> AutresFormationsLabels { get; set; } = [];

    public IReadOnlyList<ModaliteAcces> ModalitesAcces { get; set; } = [];

    public IReadOnlyList<ModaliteAccompagnement> ModalitesAccompagnement { get; set; } = [];

    public string? FicheAccesLibre { get; set; }

    public string? PriseRdv { get; set; }
}
