using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Territoires;

internal readonly record struct FiltreTerritoire(TypeTerritoire? Type, string? CodePostal)
{
    public bool Keeps(Territoire territoire) =>
        (Type is null || territoire.Type == Type) && (CodePostal is null || territoire.CodesPostaux.Contains(CodePostal));
}

/// <summary>
/// Type-ahead over all territories. They stand in the order in which equals are answered, so that a position is also a
/// rank; the word that leads to the fewest of them is looked up, the others are checked.
/// </summary>
internal sealed class TerritoireIndex
{
    private const int MostWords = 10;

    private readonly Territoire[] _ranked;
    private readonly EntreeIndex[] _entries;
    private readonly WordBuckets _words;
    private readonly Vocabulary _vocabulary;

    public TerritoireIndex(IReadOnlyList<Territoire> all)
    {
        _ranked = [.. all.OrderByDescending(t => t.Population ?? -1).ThenBy(t => t.Type).ThenBy(t => t.Code, StringComparer.Ordinal)];
        var entries = new List<EntreeIndex>(all.Count + 5_000);
        entries.AddRange(_ranked.Select((territoire, position) => EntreeIndex.Of(territoire, position)));
        // After all the others: a territory that answers by its own name is met first.
        entries.AddRange(_ranked.SelectMany((territoire, position) => EntreeIndex.Formers(territoire, position)));
        _entries = [.. entries];
        _words = new(_entries);
        _vocabulary = new(_entries.Select(entry => entry.Text[..entry.NameLength]));
    }

    public IReadOnlyList<Territoire> Search(string q, FiltreTerritoire filtre, int limit)
    {
        var words = TextFolding.Words(q);
        if (limit <= 0 || words.Length > MostWords)
        {
            return [];
        }
        if (words.Length == 0)
        {
            // A question made of signs only has no answer; no question at all has them all.
            return string.IsNullOrWhiteSpace(q) ? [.. _ranked.Where(filtre.Keeps).Take(limit)] : [];
        }
        // The last word may be unfinished: "st" may become Strasbourg.
        for (var i = 0; i < words.Length - 1; i++)
        {
            words[i] = NomCommune.Ordinal(TextFolding.Spell(words[i]));
        }
        words[^1] = NomCommune.Ordinal(words[^1]);
        var best = Best(words, filtre, limit);
        if (best.Count == 0 && Corrected(words) is { } corrected)
        {
            best = Best(corrected, filtre, limit);
        }

        return [.. best.Select(key => _ranked[(int)key])];
    }

    /// <summary>The same with the words that begin no name replaced by the nearest that do; null where one has none, or all are known.</summary>
    private string[]? Corrected(string[] words)
    {
        string[] corrected = [.. words.Select(word => IsKnown(word) ? word : _vocabulary.Nearest(word)).OfType<string>()];

        return corrected.Length < words.Length || corrected.SequenceEqual(words) ? null : corrected;
    }

    private bool IsKnown(string word)
    {
        foreach (var (entry, start) in _words.Of(word))
        {
            if (_entries[entry].HasAt(start, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sorted keys: how well it answers in the high half, its position in the low one.</summary>
    private List<long> Best(string[] words, FiltreTerritoire filtre, int limit)
    {
        var pivot = words.MinBy(_words.Count)!;
        var asked = string.Join(' ', words);
        var best = new List<long>(Math.Min(limit, _ranked.Length) + 1);
        var seen = new bool[_ranked.Length];
        foreach (var (entry, start) in _words.Of(pivot))
        {
            ref readonly var candidate = ref _entries[entry];
            if (seen[candidate.Position] || !candidate.HasAt(start, pivot) || !candidate.HasAll(words)
                || !filtre.Keeps(_ranked[candidate.Position]))
            {
                continue;
            }
            seen[candidate.Position] = true;
            Insert(best, ((long)candidate.Answers(asked) << 32) | (uint)candidate.Position, limit);
        }

        return best;
    }

    private static void Insert(List<long> best, long key, int limit)
    {
        if (best.Count == limit && key >= best[^1])
        {
            return;
        }
        best.Insert(~best.BinarySearch(key), key);
        if (best.Count > limit)
        {
            best.RemoveAt(limit);
        }
    }
}
