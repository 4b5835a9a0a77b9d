using System.Collections.Frozen;
using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Catalogue;

/// <summary>All that the API reads, at one moment. Immutable: readers need no lock, and a whole answer comes from one snapshot.</summary>
internal sealed class CatalogueSnapshot
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _labels;
    private readonly Lazy<ImmutableArray<Source>> _sources;

    private CatalogueSnapshot(
        ImmutableSortedDictionary<string, Segment> segments,
        ImmutableSortedDictionary<int, Table<StructureEntry>> structureShards,
        Declarations statements,
        ImmutableDictionary<Guid, DateTime> tombes,
        CatalogueSnapshot? previous)
    {
        (Segments, StructureShards, Declarations, Tombes) = (segments, structureShards, statements, tombes);
        Lieux = Tables(previous?.Lieux, segments.Values.Select(segment => segment.Lieux));
        Services = Tables(previous?.Services, segments.Values.Select(segment => segment.Services));
        Structures = Tables(previous?.Structures, structureShards.Values);
        _sources = new(() => [.. Declarations.Sources.Values.Select(ToResource)]);
        _labels = Lieux.Tables
            .SelectMany(table => table.Index.Keys.Values(Critere.Label).Keys)
            .Distinct()
            .GroupBy(TextFolding.Fold)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public static CatalogueSnapshot Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, Segment>(StringComparer.Ordinal),
        ImmutableSortedDictionary<int, Table<StructureEntry>>.Empty,
        Declarations.Empty,
        ImmutableDictionary<Guid, DateTime>.Empty,
        null);

    /// <summary>By département.</summary>
    public ImmutableSortedDictionary<string, Segment> Segments { get; }

    public ImmutableSortedDictionary<int, Table<StructureEntry>> StructureShards { get; }

    public Declarations Declarations { get; }

    /// <summary>The ids of places and stated services that their producers deleted, and when (UTC), as long as they are remembered.</summary>
    public ImmutableDictionary<Guid, DateTime> Tombes { get; }

    public TableSet<LieuEntry> Lieux { get; }

    public TableSet<ServiceEntry> Services { get; }

    public TableSet<StructureEntry> Structures { get; }

    /// <summary>By slug.</summary>
    public ImmutableArray<Source> Sources => _sources.Value;

    /// <summary>The next snapshot: tables that are the same objects as in this one cost nothing.</summary>
    public CatalogueSnapshot With(
        ImmutableSortedDictionary<string, Segment> segments,
        ImmutableSortedDictionary<int, Table<StructureEntry>> structureShards,
        Declarations statements,
        ImmutableDictionary<Guid, DateTime> tombes) => new(segments, structureShards, statements, tombes, this);

    /// <summary>The same without what was deleted before a date (UTC); itself where nothing was.</summary>
    public CatalogueSnapshot WithoutTombesBefore(DateTime date)
    {
        var old = Tombes.Where(tombe => tombe.Value < date).Select(tombe => tombe.Key).ToList();

        return old.Count == 0 ? this : With(Segments, StructureShards, Declarations, Tombes.RemoveRange(old));
    }

    /// <summary>The spellings of a label in the data, without regard to case and accents; the label itself where there is none.</summary>
    public ImmutableArray<string> Labels(string label) => _labels.GetValueOrDefault(TextFolding.Fold(label), [label]);

    public bool HasLabel(string label) => _labels.ContainsKey(TextFolding.Fold(label));

    private static TableSet<T> Tables<T>(TableSet<T>? previous, IEnumerable<Table<T>> tables) where T : Entry =>
        previous is null ? new([.. tables]) : previous.With([.. tables]);

    private Source ToResource(DeclaredSource source)
    {
        var key = new Key(Critere.Source, source.Slug);
        var days = Lieux.Tables.SelectMany(table => table.Rows).Where(lieu => lieu.Source == source.Slug).Select(lieu => lieu.DayMaj);

        return source.ToResource(Lieux.CountOf(key), Services.CountOf(key), days.DefaultIfEmpty().Max());
    }
}
