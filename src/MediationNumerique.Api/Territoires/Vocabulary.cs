using System.Numerics;
using Quickenshtein;

namespace MediationNumerique.Api.Territoires;

/// <summary>The words of names, to find the one that a misspelt word means.</summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words are too like one another.</summary>
    private const int Shortest = 4;

    /// <summary>From so many signs on, two may be wrong.</summary>
    private const int Long = 7;

    private readonly Dictionary<(char First, int Length), (string Text, uint Letters)[]> _words;
    private readonly Dictionary<string, int> _frequencies;

    public Vocabulary(IEnumerable<string> names)
    {
        _frequencies = names.SelectMany(name => name.Split(' ')).Where(word => word.Length >= Shortest && char.IsAsciiLetter(word[0]))
            .CountBy(word => word).ToDictionary();
        _words = _frequencies.Keys.GroupBy(word => (word[0], word.Length), word => (word, LettersOf(word))).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>With the fewest signs wrong, one or two by its length, and then the most frequent; null where there is none.</summary>
    public string? Nearest(string word)
    {
        if (word.Length < Shortest)
        {
            return null;
        }
        var most = word.Length < Long ? 1 : 2;
        var letters = LettersOf(word);
        var (nearest, least) = ((string?)null, most + 1);
        for (var length = word.Length - most; length <= word.Length + most; length++)
        {
            foreach (var (candidate, others) in _words.GetValueOrDefault((word[0], length), []))
            {
                // A sign that is wrong changes two letters at most.
                if (BitOperations.PopCount(letters ^ others) > 2 * most)
                {
                    continue;
                }
                var distance = Levenshtein.GetDistance(word, candidate);
                if (distance < least || (distance == least && nearest is not null && _frequencies[candidate] > _frequencies[nearest]))
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest;
    }

    /// <summary>A bit a letter that the word has.</summary>
    private static uint LettersOf(string word) => word.Aggregate(0u, (letters, c) => letters | (1u << (c & 31)));
}
