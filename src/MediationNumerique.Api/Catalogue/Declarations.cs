using System.Collections.Immutable;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What producers state of sources and structures, kept since what is deduced depends on it.</summary>
internal sealed class Declarations
{
    private readonly Lazy<ILookup<Guid, Declaration<DeclaredStructure>>> _byStructure;

    /// <summary>By RNA, in any case of letters, the statements that give it.</summary>
    private readonly ImmutableDictionary<string, ImmutableList<Declaration<DeclaredStructure>>> _byRna;

    private Declarations(
        ImmutableSortedDictionary<string, DeclaredSource> sources,
        ImmutableDictionary<(string Source, string Id), Declaration<DeclaredStructure>> structures,
        ImmutableDictionary<string, ImmutableList<Declaration<DeclaredStructure>>> byRna)
    {
        (Sources, Structures, _byRna) = (sources, structures, byRna);
        _byStructure = new(() => Structures.Values.ToLookup(StructureOf));
    }

    public static Declarations Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, DeclaredSource>(StringComparer.Ordinal),
        ImmutableDictionary<(string, string), Declaration<DeclaredStructure>>.Empty,
        ImmutableDictionary.Create<string, ImmutableList<Declaration<DeclaredStructure>>>(StringComparer.OrdinalIgnoreCase));

    /// <summary>By slug.</summary>
    public ImmutableSortedDictionary<string, DeclaredSource> Sources { get; }

    public ImmutableDictionary<(string Source, string Id), Declaration<DeclaredStructure>> Structures { get; }

    public IEnumerable<Declaration<DeclaredStructure>> Of(Guid structure) => _byStructure.Value[structure];

    /// <summary>The structure behind a place. One that states both its SIRET and its RNA is one, whichever of the two a place gives.</summary>
    public Guid StructureOf(Declaration<LieuMediationNumerique> lieu) =>
        StructureOfRna(lieu.Content.Pivot) ?? Identifiants.Structure(lieu.Source, lieu.Content);

    /// <summary>The structure that a statement is about; the same, whichever of SIRET and RNA it gives.</summary>
    public Guid StructureOf(Declaration<DeclaredStructure> structure) =>
        (structure.Content is { Siret: null, Rna: { } rna } ? StructureOfRna(rna) : null)
        ?? Identifiants.Structure(structure.Source, structure.Content);

    /// <summary>The structures that statements with this RNA are about: they follow one that gives the SIRET too.</summary>
    public IEnumerable<Guid> StructuresOfRna(string? rna) => OfRna(rna).Select(StructureOf);

    public Declarations With(DeclaredSource source) => new(Sources.SetItem(source.Slug, source), Structures, _byRna);

    public Declarations With(Declaration<DeclaredStructure> structure)
    {
        var (source, id) = (structure.Source, structure.Content.Id);
        var byRna = WithoutRna(source, id);

        return new(
            Sources,
            Structures.SetItem((source, id), structure),
            structure.Content.Rna is { } rna ? byRna.SetItem(rna, byRna.GetValueOrDefault(rna, []).Add(structure)) : byRna);
    }

    public Declarations WithoutSource(string slug) => new(Sources.Remove(slug), Structures, _byRna);

    public Declarations WithoutStructure(string source, string id) => new(Sources, Structures.Remove((source, id)), WithoutRna(source, id));

    private ImmutableDictionary<string, ImmutableList<Declaration<DeclaredStructure>>> WithoutRna(string source, string id) =>
        Structures.TryGetValue((source, id), out var last) && last.Content.Rna is { } rna
            ? _byRna.SetItem(rna, _byRna[rna].Remove(last))
            : _byRna;

    private ImmutableList<Declaration<DeclaredStructure>> OfRna(string? rna) => rna is null ? [] : _byRna.GetValueOrDefault(rna, []);

    /// <summary>Of the SIRET that a statement gives with this RNA; of several, the least.</summary>
    private Guid? StructureOfRna(string? rna) => OfRna(rna)
        .Where(stated => stated.Content.Siret is not null)
        .OrderBy(stated => stated.Content.Siret, StringComparer.Ordinal)
        .Select(stated => (Guid?)Identifiants.Structure(stated.Source, stated.Content))
        .FirstOrDefault();
}
