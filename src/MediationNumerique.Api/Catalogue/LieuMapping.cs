using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>From what a producer states to what the API publishes: the same fields, and what the API knows besides.</summary>
internal static class LieuMapping
{
    public static Lieu ToResource(
        this Declaration<LieuMediationNumerique> declaration,
        (Guid Lieu, Guid Structure) ids,
        Territoire? territoire,
        IReadOnlyList<ServiceResume> services)
    {
        var lieu = declaration.Content;

        return new()
        {
            Id = ids.Lieu,
            Source = declaration.Source,
            IdSource = lieu.Id,
            StructureId = ids.Structure,
            Pivot = lieu.Pivot,
            Nom = lieu.Nom,
            Adresse = lieu.Adresse,
            ComplementAdresse = lieu.ComplementAdresse,
            CodePostal = lieu.CodePostal,
            Commune = lieu.Commune,
            CodeInsee = lieu.CodeInsee,
            Departement = territoire?.EnDepartement?.Code,
            Region = territoire?.Region?.Code,
            Epci = territoire?.Epci?.Code,
            Latitude = lieu.Latitude,
            Longitude = lieu.Longitude,
            Typologie = lieu.Typologie,
            Telephone = lieu.Telephone,
            Courriels = lieu.Courriels,
            SiteWeb = lieu.SiteWeb,
            Horaires = lieu.Horaires,
            HorairesLisibles = lieu.Horaires is null ? null : Calendriers.Of(lieu.Horaires, territoire?.EnDepartement?.Code, territoire?.Code) is not null,
            PresentationResume = lieu.PresentationResume,
            PresentationDetail = lieu.PresentationDetail,
            Itinerance = lieu.Itinerance,
            StructureParente = lieu.StructureParente,
            DateMaj = declaration.DateMaj(),
            Services = lieu.Services,
            PublicsSpecifiquementAdresses = lieu.PublicsSpecifiquementAdresses,
            PriseEnChargeSpecifique = lieu.PriseEnChargeSpecifique,
            FraisACharge = lieu.FraisACharge,
            DispositifProgrammesNationaux = lieu.DispositifProgrammesNationaux,
            FormationsLabels = lieu.FormationsLabels,
            AutresFormationsLabels = lieu.AutresFormationsLabels,
            ModalitesAcces = lieu.ModalitesAcces,
            ModalitesAccompagnement = lieu.ModalitesAccompagnement,
            FicheAccesLibre = lieu.FicheAccesLibre,
            PriseRdv = lieu.PriseRdv,
            EnLigne = lieu.IsEnLigne() || services.Any(service => service.EnLigne),
            ServicesDetail = services,
            ScoreQualite = QualityScore.Of(lieu with { DateMaj = declaration.DateMaj() ?? default }),
            MajApi = declaration.MajApi,
        };
    }

    /// <summary>Back to what the producer stated.</summary>
    /// <param name="entry">The place.</param>
    /// <param name="lieu">The same, read back from its JSON.</param>
    public static LieuMediationNumerique ToDeclared(this LieuEntry entry, Lieu lieu) => new()
    {
        Id = lieu.IdSource,
        Pivot = lieu.Pivot,
        Nom = lieu.Nom,
        Commune = lieu.Commune,
        CodePostal = lieu.CodePostal,
        CodeInsee = lieu.CodeInsee,
        Adresse = lieu.Adresse,
        ComplementAdresse = lieu.ComplementAdresse,
        Latitude = lieu.Latitude,
        Longitude = lieu.Longitude,
        Typologie = lieu.Typologie,
        Telephone = lieu.Telephone,
        Courriels = lieu.Courriels,
        SiteWeb = lieu.SiteWeb,
        Horaires = lieu.Horaires,
        PresentationResume = lieu.PresentationResume,
        PresentationDetail = lieu.PresentationDetail,
        Source = entry.SourceDeclaree,
        Itinerance = lieu.Itinerance,
        StructureParente = lieu.StructureParente,
        DateMaj = entry.DateDeclaree,
        Services = lieu.Services,
        PublicsSpecifiquementAdresses = lieu.PublicsSpecifiquementAdresses,
        PriseEnChargeSpecifique = lieu.PriseEnChargeSpecifique,
        FraisACharge = lieu.FraisACharge,
        DispositifProgrammesNationaux = lieu.DispositifProgrammesNationaux,
        FormationsLabels = lieu.FormationsLabels,
        AutresFormationsLabels = lieu.AutresFormationsLabels,
        ModalitesAcces = lieu.ModalitesAcces,
        ModalitesAccompagnement = lieu.ModalitesAccompagnement,
        FicheAccesLibre = lieu.FicheAccesLibre,
        PriseRdv = lieu.PriseRdv,
    };

    public static bool IsEnLigne(this LieuMediationNumerique lieu) =>
        lieu.ModalitesAccompagnement.Contains(ModaliteAccompagnement.ADistance);

    /// <summary>When the producer says that it last updated the place; null for a date that nobody set, or that was still to come when it was sent.</summary>
    private static DateOnly? DateMaj(this Declaration<LieuMediationNumerique> declaration) =>
        declaration.Content.DateMaj is var date && date.IsKnown() && date <= DateOnly.FromDateTime(declaration.MajApi).AddDays(1) ? date : null;

    /// <summary>Unset dates come as the day the clock starts, or the day before.</summary>
    public static bool IsKnown(this DateOnly date) => date > new DateOnly(1970, 1, 1);
}
