using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>Makes the entries of a place: itself, the services that its source states for it, and those that are deduced.</summary>
internal static class LieuAssembly
{
    public static (LieuEntry Lieu, IReadOnlyList<ServiceEntry> Services) Assemble(
        Declaration<LieuMediationNumerique> declaration,
        IEnumerable<Declaration<DeclaredService>> statedServices,
        Guid structure,
        Territoire? territoire)
    {
        var lieu = declaration.Content;
        // They come from the database in no particular order.
        Declaration<DeclaredService>[] stated = [.. statedServices.OrderBy(service => service.Content.Id, StringComparer.Ordinal)];
        var id = Identifiants.Lieu(declaration.Source, lieu.Id);
        ServiceResume[] services =
        [
            .. stated.Select(service => service.ToResume(lieu)),
            .. lieu.Services.Except(stated.Select(service => service.Content.Categorie)).Select(categorie => categorie.ToResume(id, lieu)),
        ];
        var resource = declaration.ToResource((id, structure), territoire, services);
        var entry = new LieuEntry(resource, territoire, lieu);

        return (entry,
        [
            .. stated.Select(service => new ServiceEntry(service.ToResource(structure, declaration, resource.ToServiceLieu()), entry, [])),
            .. services.Where(service => !service.Declare)
                .Select(service => new ServiceEntry(service.Id, entry, service.Categorie, service.EnLigne)),
        ]);
    }
}
