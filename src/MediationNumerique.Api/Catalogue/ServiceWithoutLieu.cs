using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>Makes the entry of a service that a structure offers without a place.</summary>
internal static class ServiceWithoutLieu
{
    public static ServiceEntry Assemble(Declaration<DeclaredService> service, DeclaredStructure structure, Guid structureId) => new(
        service.ToResource(structureId, null, null),
        null,
        [
            new(Critere.Source, service.Source),
            new(Critere.Structure, structureId.ToString()),
            .. LieuTerms.PivotKeys(structure.Siret),
            .. LieuTerms.PivotKeys(structure.Rna),
            .. LieuTerms.Values(Critere.Typologie, structure.Typologies),
            .. LieuTerms.Values(Critere.ServiceDuLieu, [service.Content.Categorie]),
            Key.Flag(Critere.Accessible, false),
        ]);
}
