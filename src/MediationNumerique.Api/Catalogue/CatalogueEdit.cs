using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Threads;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Makes the next snapshot out of one and of what changed; the first out of the empty one. What is not touched is shared:
/// a segment without a change is the same object in both. Sources and structures come first, then places, each with the
/// services that its source states for it.
/// </summary>
internal sealed class CatalogueEdit(CatalogueSnapshot snapshot, ReferentielTerritoires territoires)
{
    private readonly Dictionary<string, SegmentDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, LieuEntry?> _lieux = [];
    private readonly HashSet<Guid> _structures = [];
    private readonly ImmutableDictionary<Guid, DateTime>.Builder _tombes = snapshot.Tombes.ToBuilder();
    private Declarations _statements = snapshot.Declarations;

    public void Put(DeclaredSource source) => _statements = _statements.With(source);

    public void RemoveSource(string slug) => _statements = _statements.WithoutSource(slug);

    public void Put(Declaration<DeclaredStructure> structure) =>
        Change(_statements.With(structure), (structure.Source, structure.Content.Id));

    public void RemoveStructure(string source, string id) => Change(_statements.WithoutStructure(source, id), (source, id));

    public void Put(Declaration<LieuMediationNumerique> declaration, IReadOnlyCollection<Declaration<DeclaredService>> stated)
    {
        var lieu = declaration.Content;
        RemoveLieu(Identifiants.Lieu(declaration.Source, lieu.Id));
        var territoire = territoires.Locate(lieu.CodeInsee, lieu.CodePostal, lieu.Commune).Territoire;
        var (entry, services) = LieuAssembly.Assemble(declaration, stated, _statements.StructureOf(declaration), territoire);
        Draft(Segment.KeyOf(entry)).Put(entry, services);
        _lieux[entry.Id] = entry;
        _structures.Add(entry.StructureId);
    }

    /// <summary>Removes a place and its services, where it is known.</summary>
    public void RemoveLieu(Guid id)
    {
        var current = _lieux.TryGetValue(id, out var changed) ? changed : snapshot.Lieux.Find(id);
        if (current is null)
        {
            return;
        }
        Draft(Segment.KeyOf(current)).RemoveLieu(id);
        _lieux[id] = null;
        _structures.Add(current.StructureId);
    }

    /// <summary>A service without a place; it is published only while its structure is stated.</summary>
    public void Put(Declaration<DeclaredService> service)
    {
        RemoveServiceWithoutLieu(Identifiants.Service(service.Source, service.Content.Id));
        if (service.Content.Structure is { } id && _statements.Structures.TryGetValue((service.Source, id), out var structure))
        {
            Draft(Segment.WithoutTerritory).Put(ServiceWithoutLieu.Assemble(service, structure.Content, _statements.StructureOf(structure)));
        }
    }

    public void RemoveServiceWithoutLieu(Guid id) => Draft(Segment.WithoutTerritory).RemoveService(id);

    /// <summary>Remembers when (UTC) the statement of a place or of a service was deleted; forgets it where the date is null.</summary>
    public void Bury(Guid id, DateTime? supprimeLe)
    {
        if (supprimeLe is { } date)
        {
            _tombes[id] = date;
        }
        else
        {
            _tombes.Remove(id);
        }
    }

    public CatalogueSnapshot Build()
    {
        var segments = snapshot.Segments.ToBuilder();
        segments.RemoveRange(_drafts.Keys);
        segments.AddRange(AllCores.Select([.. _drafts.Where(draft => !draft.Value.IsEmpty)], draft => KeyValuePair.Create(
            draft.Key,
            BuildSegment(draft.Value, snapshot.Segments.GetValueOrDefault(draft.Key)))));

        return snapshot.With(segments.ToImmutable(), BuildStructures(), _statements, _tombes.ToImmutable());
    }

    private Segment BuildSegment(SegmentDraft draft, Segment? last)
    {
        var lieux = new DescribedLieux();

        return new(
            new(draft.Lieux, entry => LieuTerms.Describe(lieux.Of(entry)), last?.Lieux),
            new(draft.Services, new ServiceTerms(territoires, lieux).Describe, last?.Services));
    }

    private ImmutableSortedDictionary<int, Table<StructureEntry>> BuildStructures()
    {
        var members = _lieux.Values.OfType<LieuEntry>().ToLookup(lieu => lieu.StructureId);
        var shards = snapshot.StructureShards.ToBuilder();
        var touched = _structures.GroupBy(StructureShard.Of).ToList();
        shards.RemoveRange(touched.Select(shard => shard.Key));
        shards.AddRange(AllCores.Select(touched, shard => KeyValuePair.Create(shard.Key, new Table<StructureEntry>(
            [
                .. (snapshot.StructureShards.GetValueOrDefault(shard.Key)?.Rows ?? []).Where(structure => !_structures.Contains(structure.Id)),
                .. shard.Select(id => BuildStructure(id, members[id])).OfType<StructureEntry>(),
            ],
            StructureTerms.Describe,
            snapshot.StructureShards.GetValueOrDefault(shard.Key)))).Where(shard => shard.Value.Count > 0));

        return shards.ToImmutable();
    }

    /// <summary>Null when nobody states it and it has no place left.</summary>
    private StructureEntry? BuildStructure(Guid id, IEnumerable<LieuEntry> changed)
    {
        var unchanged = snapshot.Structures.Find(id)?.Lieux.Where(lieu => !_lieux.ContainsKey(lieu.Id)) ?? [];
        ImmutableArray<LieuEntry> lieux = [.. unchanged, .. changed];
        Declaration<DeclaredStructure>[] statements = [.. _statements.Of(id)];

        return lieux.IsEmpty && statements.Length == 0 ? null : StructureMapping.ToEntry(id, lieux, statements);
    }

    /// <summary>A statement may move others to another structure: those with the same RNA, before and after.</summary>
    private void Change(Declarations next, (string Source, string Id) key)
    {
        foreach (var statements in new[] { _statements, next })
        {
            if (statements.Structures.TryGetValue(key, out var stated))
            {
                _structures.Add(statements.StructureOf(stated));
                _structures.UnionWith(_statements.StructuresOfRna(stated.Content.Rna));
                _structures.UnionWith(next.StructuresOfRna(stated.Content.Rna));
            }
        }
        _statements = next;
    }

    private SegmentDraft Draft(string key)
    {
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts[key] = draft = new(snapshot.Segments.GetValueOrDefault(key));
        }

        return draft;
    }
}
