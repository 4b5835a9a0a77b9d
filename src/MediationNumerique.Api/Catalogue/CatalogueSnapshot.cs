using System.Collections.Frozen;
using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>All that the API reads, at one moment. Immutable: readers need no lock, and a whole answer comes from one snapshot.</summary>
internal sealed class CatalogueSnapshot
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _labels;

    public CatalogueSnapshot(
        TableSet<LieuEntry> lieux, TableSet<ServiceEntry> services, TableSet<StructureEntry> structures, ImmutableArray<Source> sources)
    {
        (Lieux, Services, Structures, Sources) = (lieux, services, structures, sources);
        _labels = lieux.Tables
            .SelectMany(table => table.Index.Keys.Values(Critere.Label).Keys)
            .Distinct()
            .GroupBy(TextFolding.Fold)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public static CatalogueSnapshot Empty { get; } = new(new([]), new([]), new([]), []);

    public TableSet<LieuEntry> Lieux { get; }

    public TableSet<ServiceEntry> Services { get; }

    public TableSet<StructureEntry> Structures { get; }

    /// <summary>By slug.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The spellings of a label in the data, without regard to case and accents; the label itself where there is none.</summary>
    public ImmutableArray<string> Labels(string label) => _labels.GetValueOrDefault(TextFolding.Fold(label), [label]);

    public bool HasLabel(string label) => _labels.ContainsKey(TextFolding.Fold(label));
}
