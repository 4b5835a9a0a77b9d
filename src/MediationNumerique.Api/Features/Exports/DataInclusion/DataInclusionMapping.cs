using System.Text.RegularExpressions;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Features.Exports.DataInclusion;

/// <summary>From a place to the structure and the services that data.inclusion knows it as.</summary>
internal static partial class DataInclusionMapping
{

    private static readonly DateOnly s_earliest = new(2000, 1, 1);

    /// <summary>Whether the schema can hold the place: it wants a name and a date that can be true.</summary>
    /// <param name="lieu">The place.</param>
    /// <param name="today">Later dates are refused.</param>
    public static bool IsPossible(Lieu lieu, DateOnly today) => lieu.Nom.Length >= DataInclusionTextes.ShortestNom && lieu.DateMaj >= s_earliest && lieu.DateMaj <= today;

    public static StructureDataInclusion ToStructure(this Lieu lieu) => new()
    {
        Source = DataInclusionIds.Source,
        Id = DataInclusionIds.Of(lieu.Id),
        Nom = DataInclusionTextes.Nom(lieu.Nom),
        DateMaj = lieu.DateMaj!.Value,
        Description = DataInclusionTextes.Description(lieu.PresentationDetail, lieu.PresentationResume),
        Siret = lieu.Pivot != LieuMediationNumerique.PivotInconnu && Siret().IsMatch(lieu.Pivot) ? lieu.Pivot : null,
        Commune = lieu.Commune,
        CodePostal = lieu.CodePostal,
        CodeInsee = lieu.CodeInsee,
        Adresse = lieu.Adresse,
        ComplementAdresse = lieu.ComplementAdresse,
        Longitude = lieu.Longitude,
        Latitude = lieu.Latitude,
        Telephone = lieu.Telephone,
        Courriel = First(lieu.Courriels),
        SiteWeb = First(lieu.SiteWeb),
        AccessibiliteLieu = lieu.FicheAccesLibre,
        HorairesAccueil = lieu.Horaires,
        ReseauxPorteurs = DataInclusionTables.Reseaux(lieu.DispositifProgrammesNationaux),
    };

    /// <summary>The categories that nobody describes more closely are one service; null where there are none.</summary>
    public static ServiceDataInclusion? ToService(this Lieu lieu)
    {
        ServiceCategorie[] categories = [.. lieu.ServicesDetail.Where(service => !service.Declare).Select(service => service.Categorie)];

        return categories is [] ? null : Of(lieu, categories) with
        {
            Id = DataInclusionIds.Of(lieu.Id),
            Nom = "Service d’accompagnement au numérique",
            Description = DataInclusionTextes.Description(lieu.PresentationDetail, lieu.PresentationResume) ?? string.Join(", ", categories.Select(Enumeration.ValueOf)),
            Type = DataInclusionTables.Type(lieu.ModalitesAccompagnement),
            Frais = DataInclusionTables.Frais(lieu.FraisACharge),
            Publics = DataInclusionTables.Publics(lieu.PublicsSpecifiquementAdresses, lieu.PriseEnChargeSpecifique),
            ModesAccueil = ModesAccueil(lieu.EnLigne),
            ZoneEligibilite = lieu.Departement is null ? null : [lieu.Departement],
            LienMobilisation = lieu.PriseRdv,
            ModesMobilisation = DataInclusionTables.ModesMobilisation(lieu.ModalitesAcces, lieu.Telephone, First(lieu.Courriels), lieu.PriseRdv),
            HorairesAccueil = lieu.Horaires,
        };
    }

    /// <summary>A service that a producer states at a place.</summary>
    public static ServiceDataInclusion ToService(this Lieu lieu, Service service) => Of(lieu, [service.Categorie]) with
    {
        Id = DataInclusionIds.Of(service.Id),
        Nom = DataInclusionTextes.Nom(service.Nom.Length < DataInclusionTextes.ShortestNom ? Enumeration.ValueOf(service.Categorie) : service.Nom),
        Description = DataInclusionTextes.Description(service.Description) ?? Enumeration.ValueOf(service.Categorie),
        Type = DataInclusionTables.Type(service.ModalitesAccompagnement),
        Frais = DataInclusionTables.Frais(service.Frais),
        Publics = DataInclusionTables.Publics(service.Publics, service.PrisesEnCharge),
        ModesAccueil = ModesAccueil(service.EnLigne),
        ZoneEligibilite = Zones(service) ?? (lieu.Departement is null ? null : [lieu.Departement]),
        LienMobilisation = service.PriseRdv,
        ModesMobilisation = DataInclusionTables.ModesMobilisation(lieu.ModalitesAcces, lieu.Telephone, First(lieu.Courriels), service.PriseRdv),
        HorairesAccueil = service.Horaires,
    };

    private static ServiceDataInclusion Of(Lieu lieu, IEnumerable<ServiceCategorie> categories) => new()
    {
        Source = DataInclusionIds.Source,
        StructureId = DataInclusionIds.Of(lieu.Id),
        Id = "",
        Nom = "",
        Description = "",
        DateMaj = lieu.DateMaj!.Value,
        Thematiques = [.. categories.SelectMany(DataInclusionTables.Thematiques).Distinct()],
        Publics = [],
        Commune = lieu.Commune,
        CodePostal = lieu.CodePostal,
        CodeInsee = lieu.CodeInsee,
        Adresse = lieu.Adresse,
        ComplementAdresse = lieu.ComplementAdresse,
        Longitude = lieu.Longitude,
        Latitude = lieu.Latitude,
        Telephone = lieu.Telephone,
        Courriel = First(lieu.Courriels),
        ModesAccueil = [],
        MobilisablePar = ["usagers", "professionnels"],
    };

    private static string[] ModesAccueil(bool enLigne) => enLigne ? ["a-distance", "en-presentiel"] : ["en-presentiel"];

    /// <summary>That schema knows no zone that is a région: null where a service names one, and where it names none.</summary>
    private static string[]? Zones(Service service) => service.Zones.Count == 0 || service.Zones.Any(zone => zone.StartsWith("region-", StringComparison.Ordinal))
        ? null
        : [.. service.Zones.Select(zone => zone[(zone.IndexOf('-', StringComparison.Ordinal) + 1)..])];

    private static string? First(IReadOnlyList<string> values) => values is [var first, ..] ? first : null;

    [GeneratedRegex(@"\A[0-9]{14}\z")]
    private static partial Regex Siret();
}
