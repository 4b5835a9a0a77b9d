using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Storage.Mapping;

internal static class LieuMapping
{
    /// <summary>A new row, without date nor revision number: the writer gives them.</summary>
    public static LieuEntity ToEntity(this LieuMediationNumerique lieu, string source)
    {
        var entity = new LieuEntity { Id = Identifiants.Lieu(source, lieu.Id), Source = source, IdSource = lieu.Id };
        entity.Take(lieu);

        return entity;
    }

    /// <summary>Replaces all that the producer states, and neither the key nor the dates.</summary>
    public static void Take(this LieuEntity entity, LieuMediationNumerique lieu)
    {
        entity.Pivot = lieu.Pivot;
        entity.Nom = lieu.Nom;
        entity.Commune = lieu.Commune;
        entity.CodePostal = lieu.CodePostal;
        entity.CodeInsee = lieu.CodeInsee;
        entity.Adresse = lieu.Adresse;
        entity.ComplementAdresse = lieu.ComplementAdresse;
        entity.Latitude = lieu.Latitude;
        entity.Longitude = lieu.Longitude;
        entity.Typologie = lieu.Typologie;
        entity.Telephone = lieu.Telephone;
        entity.Courriels = lieu.Courriels;
        entity.SiteWeb = lieu.SiteWeb;
        entity.Horaires = lieu.Horaires;
        entity.PresentationResume = lieu.PresentationResume;
        entity.PresentationDetail = lieu.PresentationDetail;
        entity.SourceDeclaree = lieu.Source;
        entity.Itinerance = lieu.Itinerance;
        entity.StructureParente = lieu.StructureParente;
        entity.DateMaj = lieu.DateMaj;
        entity.Services = lieu.Services;
        entity.PublicsSpecifiquementAdresses = lieu.PublicsSpecifiquementAdresses;
        entity.PriseEnChargeSpecifique = lieu.PriseEnChargeSpecifique;
        entity.FraisACharge = lieu.FraisACharge;
        entity.DispositifProgrammesNationaux = lieu.DispositifProgrammesNationaux;
        entity.FormationsLabels = lieu.FormationsLabels;
        entity.AutresFormationsLabels = lieu.AutresFormationsLabels;
        entity.ModalitesAcces = lieu.ModalitesAcces;
        entity.ModalitesAccompagnement = lieu.ModalitesAccompagnement;
        entity.FicheAccesLibre = lieu.FicheAccesLibre;
        entity.PriseRdv = lieu.PriseRdv;
    }

    public static LieuMediationNumerique ToDeclared(this LieuEntity entity) => new()
    {
        Id = entity.IdSource,
        Pivot = entity.Pivot,
        Nom = entity.Nom,
        Commune = entity.Commune,
        CodePostal = entity.CodePostal,
        CodeInsee = entity.CodeInsee,
        Adresse = entity.Adresse,
        ComplementAdresse = entity.ComplementAdresse,
        Latitude = entity.Latitude,
        Longitude = entity.Longitude,
        Typologie = entity.Typologie,
        Telephone = entity.Telephone,
        Courriels = entity.Courriels,
        SiteWeb = entity.SiteWeb,
        Horaires = entity.Horaires,
        PresentationResume = entity.PresentationResume,
        PresentationDetail = entity.PresentationDetail,
        Source = entity.SourceDeclaree,
        Itinerance = entity.Itinerance,
        StructureParente = entity.StructureParente,
        DateMaj = entity.DateMaj,
        Services = entity.Services,
        PublicsSpecifiquementAdresses = entity.PublicsSpecifiquementAdresses,
        PriseEnChargeSpecifique = entity.PriseEnChargeSpecifique,
        FraisACharge = entity.FraisACharge,
        DispositifProgrammesNationaux = entity.DispositifProgrammesNationaux,
        FormationsLabels = entity.FormationsLabels,
        AutresFormationsLabels = entity.AutresFormationsLabels,
        ModalitesAcces = entity.ModalitesAcces,
        ModalitesAccompagnement = entity.ModalitesAccompagnement,
        FicheAccesLibre = entity.FicheAccesLibre,
        PriseRdv = entity.PriseRdv,
    };
}
