using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>From a place as received to a typed place: what can be is set right, then every rule applies, then it is converted.</summary>
internal static class LieuReader
{
    private static readonly LieuBrutValidator s_validator = new();

    /// <inheritdoc cref="Read(LieuBrut, bool)"/>
    public static Reading<LieuMediationNumerique> Read(LieuBrut brut) => Read(brut, saysServices: true);

    /// <summary>All anomalies at once; the place is null when one of them is an error.</summary>
    /// <param name="brut">The place as text.</param>
    /// <param name="saysServices">See <see cref="LieuRepair.Apply"/>.</param>
    public static Reading<LieuMediationNumerique> Read(LieuBrut brut, bool saysServices)
    {
        var anomalies = new List<Anomalie>();
        var repaired = LieuRepair.Apply(brut, saysServices, anomalies);
        anomalies.AddRange(s_validator.Validate(repaired).ToAnomalies());

        return Reading.Of(anomalies, () => Convert(repaired));
    }

    private static LieuMediationNumerique Convert(LieuBrut brut) => new()
    {
        Id = brut.Id!,
        Pivot = brut.Pivot!,
        Nom = brut.Nom!,
        Commune = brut.Commune!,
        CodePostal = brut.CodePostal!,
        CodeInsee = brut.CodeInsee,
        Adresse = brut.Adresse!,
        ComplementAdresse = brut.ComplementAdresse,
        Latitude = Formats.ParseDegrees(brut.Latitude),
        Longitude = Formats.ParseDegrees(brut.Longitude),
        Typologie = brut.Typologie.ToValues<Typologie>(),
        Telephone = brut.Telephone,
        Courriels = Distinct(brut.Courriels),
        SiteWeb = Distinct(brut.SiteWeb),
        Horaires = brut.Horaires,
        PresentationResume = brut.PresentationResume,
        PresentationDetail = brut.PresentationDetail,
        Source = brut.Source,
        Itinerance = brut.Itinerance.ToValues<Itinerance>(),
        StructureParente = brut.StructureParente,
        DateMaj = Formats.ParseDate(brut.DateMaj)!.Value,
        Services = brut.Services.ToValues<ServiceCategorie>(),
        PublicsSpecifiquementAdresses = brut.PublicsSpecifiquementAdresses.ToValues<PublicSpecifique>(),
        PriseEnChargeSpecifique = brut.PriseEnChargeSpecifique.ToValues<PriseEnChargeSpecifique>(),
        FraisACharge = brut.FraisACharge.ToValues<FraisACharge>(),
        DispositifProgrammesNationaux = brut.DispositifProgrammesNationaux.ToValues<DispositifProgrammeNational>(),
        FormationsLabels = brut.FormationsLabels.ToValues<FormationLabel>(),
        AutresFormationsLabels = Distinct(brut.AutresFormationsLabels),
        ModalitesAcces = brut.ModalitesAcces.ToValues<ModaliteAcces>(),
        ModalitesAccompagnement = brut.ModalitesAccompagnement.ToValues<ModaliteAccompagnement>(),
        FicheAccesLibre = brut.FicheAccesLibre,
        PriseRdv = brut.PriseRdv,
    };

    private static IReadOnlyList<string> Distinct(IReadOnlyList<string> texts) =>
        [.. texts.Distinct(StringComparer.OrdinalIgnoreCase)];
}
