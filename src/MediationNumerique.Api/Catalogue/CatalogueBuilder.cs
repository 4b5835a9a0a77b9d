using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Builds the first snapshot from what producers state: sources, structures and services first, then the places, one by
/// one and not kept, so that a million of them need no room but their JSON.
/// </summary>
internal sealed class CatalogueBuilder(ReferentielTerritoires territoires)
{
    private readonly CatalogueEdit _edit = new(CatalogueSnapshot.Empty, territoires);
    private readonly Dictionary<Guid, List<Declaration<DeclaredService>>> _servicesByLieu = [];
    private readonly List<Declaration<DeclaredService>> _servicesWithoutLieu = [];

    public void Add(Declaration<DeclaredSource> source) => _edit.Put(source.Content);

    public void Add(Declaration<DeclaredStructure> structure) => _edit.Put(structure);

    public void Add(Declaration<DeclaredService> service)
    {
        if (service.Content.Lieu is not { } lieu)
        {
            _servicesWithoutLieu.Add(service);
            return;
        }
        var id = Identifiants.Lieu(service.Source, lieu);
        if (!_servicesByLieu.TryGetValue(id, out var services))
        {
            _servicesByLieu[id] = services = [];
        }
        services.Add(service);
    }

    public void Add(Declaration<LieuMediationNumerique> lieu) =>
        _edit.Put(lieu, _servicesByLieu.GetValueOrDefault(Identifiants.Lieu(lieu.Source, lieu.Content.Id), []));

    public void Add(Tombe tombe) => _edit.Bury(tombe.Id, tombe.SupprimeLe);

    public CatalogueSnapshot Build()
    {
        _servicesWithoutLieu.ForEach(_edit.Put);

        return _edit.Build();
    }
}
