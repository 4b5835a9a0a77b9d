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
    public string? CodeInsee { get; init => field = RawText.Clean(value)?.ToUpperInvariant(); }
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
    public IReadOnlyList<string> AutresFormationsLabels { get; init => field = RawText.CleanLabels(value); } = [];
    public IReadOnlyList<string> ModalitesAcces { get; init => field = RawText.Clean(value); } = [];
    public IReadOnlyList<string> ModalitesAccompagnement { get; init => field = RawText.Clean(value); } = [];
    public string? FicheAccesLibre { get; init => field = RawText.Clean(value); }
    public string? PriseRdv { get; init => field = RawText.Clean(value); }

    /// <summary>From a reader of texts and one of lists, by the schema's field name.</summary>
    public static LieuBrut From(Func<string, string?> text, Func<string, IReadOnlyList<string>> list) => new()
    {
        Id = text("id"),
        Pivot = text("pivot"),
        Nom = text("nom"),
        Commune = text("commune"),
        CodePostal = text("code_postal"),
        CodeInsee = text("code_insee"),
        Adresse = text("adresse"),
        ComplementAdresse = text("complement_adresse"),
        Latitude = text("latitude"),
        Longitude = text("longitude"),
        Typologie = list("typologie"),
        Telephone = text("telephone"),
        Courriels = list("courriels"),
        SiteWeb = list("site_web"),
        Horaires = text("horaires"),
        PresentationResume = text("presentation_resume"),
        PresentationDetail = text("presentation_detail"),
        Source = text("source"),
        Itinerance = list("itinerance"),
        StructureParente = text("structure_parente"),
        DateMaj = text("date_maj"),
        Services = list("services"),
        PublicsSpecifiquementAdresses = list("publics_specifiquement_adresses"),
        PriseEnChargeSpecifique = list("prise_en_charge_specifique"),
        FraisACharge = list("frais_a_charge"),
        DispositifProgrammesNationaux = list("dispositif_programmes_nationaux"),
        FormationsLabels = list("formations_labels"),
        AutresFormationsLabels = list("autres_formations_labels"),
        ModalitesAcces = list("modalites_acces"),
        ModalitesAccompagnement = list("modalites_accompagnement"),
        FicheAccesLibre = text("fiche_acces_libre"),
        PriseRdv = text("prise_rdv"),
    };
}
