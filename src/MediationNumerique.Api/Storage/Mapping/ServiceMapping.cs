using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Storage.Mapping;

internal static class ServiceMapping
{
    /// <summary>A new row, without date nor revision number: the writer gives them.</summary>
    public static ServiceEntity ToEntity(this DeclaredService service, string source)
    {
        var entity = new ServiceEntity { Id = Identifiants.Service(source, service.Id), Source = source, IdSource = service.Id };
        entity.Take(service);

        return entity;
    }

    /// <summary>Replaces all that the producer states, and neither the key nor the dates.</summary>
    public static void Take(this ServiceEntity entity, DeclaredService service)
    {
        entity.Lieu = service.Lieu;
        entity.Structure = service.Structure;
        entity.Categorie = service.Categorie;
        entity.Nom = service.Nom;
        entity.Description = service.Description;
        entity.EnLigne = service.EnLigne;
        entity.ModalitesAccompagnement = service.ModalitesAccompagnement;
        entity.Publics = service.Publics;
        entity.PrisesEnCharge = service.PrisesEnCharge;
        entity.Frais = service.Frais;
        entity.PriseRdv = service.PriseRdv;
        entity.Horaires = service.Horaires;
        entity.Zones = service.Zones;
        entity.SousCategories = service.SousCategories;
    }

    public static DeclaredService ToDeclared(this ServiceEntity entity) => new()
    {
        Id = entity.IdSource,
        Lieu = entity.Lieu,
        Structure = entity.Structure,
        Categorie = entity.Categorie,
        Nom = entity.Nom,
        Description = entity.Description,
        EnLigne = entity.EnLigne,
        ModalitesAccompagnement = entity.ModalitesAccompagnement,
        Publics = entity.Publics,
        PrisesEnCharge = entity.PrisesEnCharge,
        Frais = entity.Frais,
        PriseRdv = entity.PriseRdv,
        Horaires = entity.Horaires,
        Zones = entity.Zones,
        SousCategories = entity.SousCategories,
    };
}
