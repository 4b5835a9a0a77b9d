using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Storage.Mapping;

internal static class StructureMapping
{
    /// <summary>A new row, without date nor revision number: the writer gives them.</summary>
    public static StructureEntity ToEntity(this DeclaredStructure structure, string source)
    {
        var entity = new StructureEntity { Id = Identifiants.DeclarationStructure(source, structure.Id), Source = source, IdSource = structure.Id };
        entity.Take(structure);

        return entity;
    }

    /// <summary>Replaces all that the producer states, and neither the key nor the dates.</summary>
    public static void Take(this StructureEntity entity, DeclaredStructure structure)
    {
        entity.Nom = structure.Nom;
        entity.Siret = structure.Siret;
        entity.Rna = structure.Rna;
        entity.Typologies = structure.Typologies;
        entity.Description = structure.Description;
        entity.SiteWeb = structure.SiteWeb;
        entity.Telephone = structure.Telephone;
        entity.Courriel = structure.Courriel;
    }

    public static DeclaredStructure ToDeclared(this StructureEntity entity) => new()
    {
        Id = entity.IdSource,
        Nom = entity.Nom,
        Siret = entity.Siret,
        Rna = entity.Rna,
        Typologies = entity.Typologies,
        Description = entity.Description,
        SiteWeb = entity.SiteWeb,
        Telephone = entity.Telephone,
        Courriel = entity.Courriel,
    };
}
