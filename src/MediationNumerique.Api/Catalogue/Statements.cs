using System.Collections.Immutable;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What producers state of sources and structures, kept since what is deduced depends on it.</summary>
internal sealed class Statements
{
    private readonly Lazy<ILookup<Guid, Declaration<DeclaredStructure>>> _byStructure;
    private readonly Lazy<Dictionary<string, Guid>> _structureOfRna;

    private Statements(
        ImmutableSortedDictionary<string, DeclaredSource> sources,
        ImmutableDictionary<(string Source, string Id), Declaration<DeclaredStructure>> structures)
    {
        (Sources, Structures) = (sources, structures);
        _byStructure = new(() => Structures.Values.ToLookup(StructureOf));
        _structureOfRna = new(StructureOfRna);
    }

    public static Statements Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, DeclaredSource>(StringComparer.Ordinal),
        ImmutableDictionary<(string, string), Declaration<DeclaredStructure>>.Empty);

    /// <summary>By slug.</summary>
    public ImmutableSortedDictionary<string, DeclaredSource> Sources { get; }

    public ImmutableDictionary<(string Source, string Id), Declaration<DeclaredStructure>> Structures { get; }

    public IEnumerable<Declaration<DeclaredStructure>> Of(Guid structure) => _byStructure.Value[structure];

    /// <summary>The structure behind a place. One that states both its SIRET and its RNA is one, whichever of the two a place gives.</summary>
    public Guid StructureOf(Declaration<LieuMediationNumerique> lieu) =>
        _structureOfRna.Value.TryGetValue(lieu.Content.Pivot, out var structure) ? structure : Identifiants.Structure(lieu.Source, lieu.Content);

    /// <summary>The structure that a statement is about; the same, whichever of SIRET and RNA it gives.</summary>
    public Guid StructureOf(Declaration<DeclaredStructure> structure) =>
        structure.Content is { Siret: null, Rna: { } rna } && _structureOfRna.Value.TryGetValue(rna, out var both)
            ? both
            : Identifiants.Structure(structure.Source, structure.Content);

    /// <summary>The structures that statements with this RNA are about: they follow one that gives the SIRET too.</summary>
    public IEnumerable<Guid> StructuresOfRna(string? rna) => rna is null
        ? []
        : Structures.Values.Where(s => string.Equals(s.Content.Rna, rna, StringComparison.OrdinalIgnoreCase)).Select(StructureOf);

    public Statements With(DeclaredSource source) => new(Sources.SetItem(source.Slug, source), Structures);

    public Statements With(Declaration<DeclaredStructure> structure) =>
        new(Sources, Structures.SetItem((structure.Source, structure.Content.Id), structure));

    public Statements WithoutSource(string slug) => new(Sources.Remove(slug), Structures);

    public Statements WithoutStructure(string source, string id) => new(Sources, Structures.Remove((source, id)));

    /// <summary>Of several SIRETs of one RNA, the least.</summary>
    private Dictionary<string, Guid> StructureOfRna() => Structures.Values
        .Where(s => s.Content is { Siret: not null, Rna: not null })
        .OrderBy(s => s.Content.Siret, StringComparer.Ordinal)
        .DistinctBy(s => s.Content.Rna, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(s => s.Content.Rna!, s => Identifiants.Structure(s.Source, s.Content), StringComparer.OrdinalIgnoreCase);
}
