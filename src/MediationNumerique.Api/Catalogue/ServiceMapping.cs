using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue;

/// <summary>From a stated service to what the API publishes: what it leaves out is its place's.</summary>
internal static class ServiceMapping
{
    public static Service ToResource(
        this Declaration<DeclaredService> declaration, Guid structureId, Declaration<LieuMediationNumerique>? lieu, ServiceLieu? serviceLieu)
    {
        var service = declaration.Content;
        var place = lieu?.Content;

        return new()
        {
            Id = Identifiants.Service(declaration.Source, service.Id),
            Source = declaration.Source,
            IdSource = service.Id,
            Declare = true,
            StructureId = structureId,
            Categorie = service.Categorie,
            Nom = service.DisplayName(),
            Description = service.Description,
            EnLigne = service.IsEnLigne(place),
            ModalitesAccompagnement = service.ModalitesAccompagnement ?? place?.ModalitesAccompagnement ?? [],
            Publics = service.Publics ?? place?.PublicsSpecifiquementAdresses ?? [],
            PrisesEnCharge = service.PrisesEnCharge ?? place?.PriseEnChargeSpecifique ?? [],
            Frais = service.Frais ?? place?.FraisACharge ?? [],
            PriseRdv = service.PriseRdv ?? place?.PriseRdv,
            Horaires = service.Horaires ?? place?.Horaires,
            Zones = service.Zones,
            SousCategories = service.SousCategories,
            Lieu = serviceLieu,
        };
    }

    /// <summary>The place of a service, out of the published place.</summary>
    public static ServiceLieu ToServiceLieu(this Lieu lieu) => new()
    {
        Id = lieu.Id,
        Nom = lieu.Nom,
        Adresse = lieu.Adresse,
        ComplementAdresse = lieu.ComplementAdresse,
        CodePostal = lieu.CodePostal,
        Commune = lieu.Commune,
        CodeInsee = lieu.CodeInsee,
        Departement = lieu.Departement,
        Region = lieu.Region,
        Epci = lieu.Epci,
        Latitude = lieu.Latitude,
        Longitude = lieu.Longitude,
        Telephone = lieu.Telephone,
        Courriels = lieu.Courriels,
        SiteWeb = lieu.SiteWeb,
        ModalitesAcces = lieu.ModalitesAcces,
        Itinerance = lieu.Itinerance,
        DateMaj = lieu.DateMaj,
    };

    public static ServiceResume ToResume(this Declaration<DeclaredService> declaration, LieuMediationNumerique lieu) => new()
    {
        Id = Identifiants.Service(declaration.Source, declaration.Content.Id),
        Categorie = declaration.Content.Categorie,
        Nom = declaration.Content.DisplayName(),
        EnLigne = declaration.Content.IsEnLigne(lieu),
        Declare = true,
    };

    /// <summary>The service deduced from a category of a place.</summary>
    public static ServiceResume ToResume(this ServiceCategorie categorie, Guid lieuId, LieuMediationNumerique lieu) => new()
    {
        Id = Identifiants.ServiceDeduit(lieuId, categorie),
        Categorie = categorie,
        Nom = Enumeration.ValueOf(categorie),
        EnLigne = lieu.IsEnLigne(),
        Declare = false,
    };

    private static string DisplayName(this DeclaredService service) => service.Nom ?? Enumeration.ValueOf(service.Categorie);

    /// <summary>As stated, else by how people are helped; a service without a place and without a word on it is remote.</summary>
    private static bool IsEnLigne(this DeclaredService service, LieuMediationNumerique? lieu) =>
        service.EnLigne
        ?? service.ModalitesAccompagnement?.Contains(ModaliteAccompagnement.ADistance)
        ?? lieu?.IsEnLigne()
        ?? true;
}
