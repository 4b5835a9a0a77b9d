using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>One condition of a filter: the row has any of the keys.</summary>
/// <param name="Parametre">The query parameter it comes from, so that a facet can leave out its own filter.</param>
/// <param name="AnyOf">At least one key.</param>
internal sealed record KeyGroup(string Parametre, ImmutableArray<Key> AnyOf);

/// <summary>A filter: every condition must hold.</summary>
internal sealed record Selection
{
    public static Selection All { get; } = new();

    public ImmutableArray<KeyGroup> Groups { get; init; } = [];

    public BoundingBox? Box { get; init; }

    public Circle? Circle { get; init; }

    /// <summary>The earliest update by the producer, as a day number; rows of unknown date do not pass.</summary>
    public int? MajDepuis { get; init; }

    /// <summary>The lowest quality score, in hundredths.</summary>
    public byte? ScoreMin { get; init; }

    /// <summary>Folded words, each of which must begin a word of the row.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Conditions on opening hours, each of which must hold.</summary>
    public ImmutableArray<ConditionHoraire> Horaires { get; init; } = [];

    /// <summary>A hash of what the conditions take from the clock: while it is the same, so is the answer. Null where they take nothing.</summary>
    public ulong? Horloge { get; init; }

    public Selection Without(string parametre) => this with { Groups = [.. Groups.Where(group => group.Parametre != parametre)] };

    public bool Has(string parametre) => Groups.Any(group => group.Parametre == parametre);
}
