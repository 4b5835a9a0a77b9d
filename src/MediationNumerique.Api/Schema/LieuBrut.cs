namespace MediationNumerique.Api.Schema;

/// <summary>
/// A place as it was received, before any rule is applied: the 32 fields of the national schema v1.0.2 in their official
/// order, as text. A CSV row, a JSON item and a request body all become this. A blank text is null, a blank list empty.
/// </summary>
internal sealed record LieuBrut
{
    public string? Id { get; init => field = RawText.Clean(value); }
    public string? Pivot { get; init => field = RawText.CleanCode(value); }
    public string? Nom { get; init => field = RawText.CleanLine(value); }
    public string? Commune { get; init => field = RawText.CleanLine(value); }
    public string? CodePostal { get; init => field = RawText.Clean(value); }
    public string? CodeInsee { get; init => field = RawText.Clean(value); }
    public string? Adresse { get; init => field = RawText.CleanLine(value); }
    public string? ComplementAdresse { get; init => field = RawText.CleanLine(value); }
    public string? Latitude { get; init => field = RawText.Clean(value); }
    public string? Longitude { get; init => field = RawText.Clean(value); }
    public IReadOnlyList<string> Typologie { get; init => field = RawText.Clean(value); } = [];
    public string? Telephone { get; init => field = RawText.Clean(value); }
    public IReadOnlyList<string> Courriels { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> SiteWeb { get; init => field = RawText.Clean(value); } = [];
    public string? Horaires { get; init => field = RawText.CleanLine(value); }
    public string? PresentationResume { get; init => field = RawText.Clean(value); }
    public string? PresentationDetail { get; init => field = RawText.Clean(value); }
    public string? Source { get; init => field = RawText.CleanLine(value); }
    public IReadOnlyList<string> Itinerance { get; init => field = RawText.Clean(value); } = [];
    public string? StructureParente { get; init => field = RawText.CleanLine(value); }
    public string? DateMaj { get; init => field = RawText.Clean(value); }
    public IReadOnlyList<string> Services { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> PublicsSpecifiquementAdresses { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> PriseEnChargeSpecifique { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> FraisACharge { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> DispositifProgrammesNationaux { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> FormationsLabels { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> AutresFormationsLabels { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> ModalitesAcces { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> ModalitesAccompagnement { get; init => field = RawText.Clean(value); } = [];
    public string? FicheAccesLibre { get; init => field = RawText.Clean(value); }
    public string? PriseRdv { get; init => field = RawText.Clean(value); }
}
