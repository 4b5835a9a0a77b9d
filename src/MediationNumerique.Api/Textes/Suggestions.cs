using Quickenshtein;

namespace MediationNumerique.Api.Textes;

/// <summary>"Did you mean": the accepted words nearest to the one that was written.</summary>
internal static class Suggestions
{
    private const int LongestText = 100;

    /// <summary>At most three candidates, nearest first: a small edit distance for their length, or one inside the other.</summary>
    public static IReadOnlyList<string> Nearest(string text, IEnumerable<string> candidates) =>
        Nearest(text, candidates.Select(candidate => new Candidate(candidate)));

    /// <summary>The same by the spelling alone: a short word inside a long one is no reason.</summary>
    public static IReadOnlyList<string> Misspelt(string text, IEnumerable<string> candidates) => text.Length > LongestText ? [] :
        [.. Nearest(text, candidates).Where(candidate => Distance(text, candidate) <= Math.Max(1, candidate.Length / 4))];

    /// <summary>Whether it may be taken for the candidate without asking: a sign in four is wrong at most.</summary>
    public static bool AreClose(string text, string candidate) =>
        Gap(TextFolding.Fold(text), TextFolding.Fold(candidate), signs: 4) <= 1;

    /// <summary>The same among candidates that are often asked about.</summary>
    public static IReadOnlyList<string> Nearest(string text, IEnumerable<Candidate> candidates)
    {
        var sought = TextFolding.Fold(text.Length > LongestText ? text[..LongestText] : text);
        if (sought.Length == 0)
        {
            return [];
        }

        return [.. candidates
            .Select(candidate => (candidate.Text, Gap: Gap(sought, candidate.Folded)))
            .Where(c => c.Gap <= 1)
            .OrderBy(c => c.Gap)
            .ThenBy(c => c.Text, StringComparer.Ordinal)
            .Take(3)
            .Select(c => c.Text)];
    }

    /// <summary>The one candidate that differs by so little that nothing else can be meant; null where there is none, or several.</summary>
    public static string? Surely(string text, IEnumerable<string> candidates) => text.Length is < 5 or > LongestText ? null
        : candidates.Where(candidate => Distance(text, candidate) <= Math.Max(1, candidate.Length / 12)).Take(2).ToArray() is [var only] ? only
        : null;

    /// <summary>How near two texts are, whatever the order of their words: 1 for the same ones, 0 for none.</summary>
    public static double Similarity(string one, string other)
    {
        var (left, right) = (Sorted(one), Sorted(other));

        return left.Length == 0 || right.Length == 0 ? 0 : 1 - ((double)Levenshtein.GetDistance(left, right) / Math.Max(left.Length, right.Length));
    }

    private static string Sorted(string text) =>
        string.Join(' ', TextFolding.Fold(text.Length > 2 * LongestText ? text[..(2 * LongestText)] : text).Split(' ').Order(StringComparer.Ordinal));

    private static int Distance(string text, string candidate) => Levenshtein.GetDistance(TextFolding.Fold(text), TextFolding.Fold(candidate));

    /// <summary>An accepted word, and how it is compared.</summary>
    internal readonly record struct Candidate(string Text)
    {
        public string Folded { get; } = TextFolding.Fold(Text);
    }

    /// <summary>0 for the same word; up to 1 for what is worth suggesting.</summary>
    private static double Gap(string sought, string candidate, double signs = 3)
    {
        var tolerance = Math.Max(1, Math.Max(sought.Length, candidate.Length) / signs);
        // The distance is at least the difference of lengths: most candidates are out without more.
        var distance = Math.Abs(sought.Length - candidate.Length) > tolerance ? double.PositiveInfinity : Levenshtein.GetDistance(sought, candidate) / tolerance;
        var inside = sought.Length >= 3
            && (candidate.Contains(sought, StringComparison.Ordinal) || sought.Contains(candidate, StringComparison.Ordinal));

        return inside ? Math.Min(distance, 0.9) : distance;
    }
}
