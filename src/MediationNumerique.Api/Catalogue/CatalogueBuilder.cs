using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Builds a snapshot from what producers state: sources, structures and services first, then the places, one by one and
/// not kept, so that a million of them need no room but their JSON.
/// </summary>
internal sealed class CatalogueBuilder(ReferentielTerritoires territoires)
{
    private const string WithoutTerritory = "";
    private const int StructureShards = 64;

    private readonly SortedDictionary<string, List<LieuEntry>> _lieux = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<ServiceEntry>> _services = new(StringComparer.Ordinal);
    private readonly List<DeclaredSource> _sources = [];
    private readonly List<Declaration<DeclaredStructure>> _structures = [];
    private readonly Dictionary<string, Declaration<DeclaredStructure>> _structureOfRna = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, List<Declaration<DeclaredService>>> _servicesByLieu = [];
    private readonly List<Declaration<DeclaredService>> _servicesWithoutLieu = [];

    public void Add(Declaration<DeclaredSource> source) => _sources.Add(source.Content);

    public void Add(Declaration<DeclaredStructure> declaration)
    {
        _structures.Add(declaration);
        // Of several SIRETs, the least: statements come in no particular order.
        if (declaration.Content is { Siret: { } siret, Rna: { } rna }
            && (!_structureOfRna.TryGetValue(rna, out var other) || string.CompareOrdinal(siret, other.Content.Siret) < 0))
        {
            _structureOfRna[rna] = declaration;
        }
    }

    public void Add(Declaration<DeclaredService> service)
    {
        if (service.Content.Lieu is { } lieu)
        {
            ListAt(_servicesByLieu, Identifiants.Lieu(service.Source, lieu)).Add(service);
        }
        else
        {
            _servicesWithoutLieu.Add(service);
        }
    }

    public void Add(Declaration<LieuMediationNumerique> declaration)
    {
        var lieu = declaration.Content;
        var id = Identifiants.Lieu(declaration.Source, lieu.Id);
        var territoire = territoires.Locate(lieu.CodeInsee, lieu.CodePostal, lieu.Commune);
        var stated = _servicesByLieu.GetValueOrDefault(id, []).OrderBy(service => service.Content.Id, StringComparer.Ordinal).ToList();
        ServiceResume[] services =
        [
            .. stated.Select(service => service.ToResume(lieu)),
            .. lieu.Services.Except(stated.Select(service => service.Content.Categorie)).Select(categorie => categorie.ToResume(id, lieu)),
        ];
        var resource = declaration.ToResource((id, StructureOf(declaration)), territoire, services);
        var entry = new LieuEntry(resource, territoire);
        var segment = territoire?.Departement?.Code ?? WithoutTerritory;

        ListAt(_lieux, segment).Add(entry);
        ListAt(_services, segment).AddRange(
        [
            .. stated.Select(service => new ServiceEntry(
                service.ToResource(resource.StructureId, declaration, resource.ToServiceLieu()), entry, [])),
            .. services.Where(service => !service.Declare)
                .Select(service => new ServiceEntry(service.Id, entry, service.Categorie, service.EnLigne)),
        ]);
    }

    public CatalogueSnapshot Build()
    {
        AddServicesWithoutLieu();
        var terms = new ServiceTerms(territoires);
        var lieux = Index(_lieux.Values, LieuTerms.Describe);
        var services = Index(_services.Values, terms.Describe);

        return new(lieux, services, Structures(lieux), Sources(lieux, services));
    }

    /// <summary>A structure that states both its SIRET and its RNA is one, whichever of the two a place gives.</summary>
    private Guid StructureOf(Declaration<LieuMediationNumerique> lieu) => _structureOfRna.TryGetValue(lieu.Content.Pivot, out var both)
        ? Identifiants.Structure(both.Source, both.Content)
        : Identifiants.Structure(lieu.Source, lieu.Content);

    /// <summary>The same, whichever of the two another statement gives.</summary>
    private Guid StructureOf(Declaration<DeclaredStructure> structure) =>
        structure.Content is { Siret: null, Rna: { } rna } && _structureOfRna.TryGetValue(rna, out var both)
            ? Identifiants.Structure(both.Source, both.Content)
            : Identifiants.Structure(structure.Source, structure.Content);

    private void AddServicesWithoutLieu()
    {
        foreach (var service in _servicesWithoutLieu)
        {
            var owner = _structures.FirstOrDefault(s => s.Source == service.Source && s.Content.Id == service.Content.Structure);
            if (owner.Content is not { } structure)
            {
                continue;
            }
            var structureId = StructureOf(owner);
            ListAt(_services, WithoutTerritory).Add(new ServiceEntry(
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
                ]));
        }
    }

    private TableSet<StructureEntry> Structures(TableSet<LieuEntry> lieux)
    {
        var statements = _structures.ToLookup(StructureOf);
        var members = lieux.Tables.SelectMany(table => table.Rows).ToLookup(lieu => lieu.StructureId);
        var shards = members.Select(group => group.Key).Union(statements.Select(group => group.Key))
            .GroupBy(id => id.ToByteArray(bigEndian: true)[0] % StructureShards)
            .OrderBy(shard => shard.Key);

        // A list first: one parallel query inside another would wait for threads that the outer one holds.
        List<StructureEntry>[] entries =
        [
            .. shards.AsParallel().AsOrdered()
                .Select(shard => shard.Select(id => StructureMapping.ToEntry(id, [.. members[id]], [.. statements[id]])).ToList()),
        ];

        return Index(entries, StructureTerms.Describe);
    }

    private ImmutableArray<Source> Sources(TableSet<LieuEntry> lieux, TableSet<ServiceEntry> services)
    {
        var lieuxBySource = lieux.Tables.SelectMany(table => table.Rows).ToLookup(lieu => lieu.Source);
        var servicesBySource = services.Tables.SelectMany(table => table.Rows).CountBy(service => service.Source).ToDictionary();

        return [.. _sources.OrderBy(source => source.Slug, StringComparer.Ordinal).Select(source => source.ToResource(
            lieuxBySource[source.Slug].Count(),
            servicesBySource.GetValueOrDefault(source.Slug),
            lieuxBySource[source.Slug].Select(lieu => lieu.DayMaj).DefaultIfEmpty().Max()))];
    }

    private static TableSet<T> Index<T>(IEnumerable<List<T>> segments, Func<T, RowTerms> describe) where T : Entry =>
        new([.. segments.AsParallel().AsOrdered().Select(rows => new Table<T>(rows, describe))]);

    private static List<TValue> ListAt<TKey, TValue>(IDictionary<TKey, List<TValue>> lists, TKey key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
