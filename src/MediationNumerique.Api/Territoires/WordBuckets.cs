namespace MediationNumerique.Api.Territoires;

/// <summary>
/// The words of all entries, bucketed by their first two signs: built in two passes without sorting a single text, and
/// short enough to be scanned.
/// </summary>
internal sealed class WordBuckets
{
    // Figures, letters, and one for any other sign; in second place, one more for none.
    private const int Signs = 37;
    private const int Seconds = Signs + 1;

    private readonly int[] _starts = new int[(Signs * Seconds) + 1];
    private readonly (int Entry, int Start)[] _words;

    public WordBuckets(EntreeIndex[] entries)
    {
        ForEachWord(entries, (_, _, bucket) => _starts[bucket + 1]++);
        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }
        var next = _starts[..^1];
        _words = new (int, int)[_starts[^1]];
        ForEachWord(entries, (entry, start, bucket) => _words[next[bucket]++] = (entry, start));
    }

    /// <summary>Where the words stand that may begin so: the number of the entry, and the place in its text.</summary>
    public ReadOnlySpan<(int Entry, int Start)> Of(string word)
    {
        var (first, end) = Range(word);

        return _words.AsSpan(first..end);
    }

    public int Count(string word)
    {
        var (first, end) = Range(word);

        return end - first;
    }

    private (int First, int End) Range(string word)
    {
        var bucket = Bucket(word);

        return word.Length == 1 ? (_starts[bucket], _starts[bucket + Seconds]) : (_starts[bucket], _starts[bucket + 1]);
    }

    private static void ForEachWord(EntreeIndex[] entries, Action<int, int, int> see)
    {
        for (var entry = 0; entry < entries.Length; entry++)
        {
            var text = entries[entry].Text;
            for (var start = 0; start < text.Length; start = Next(text, start))
            {
                see(entry, start, Bucket(text.AsSpan(start)));
            }
        }
    }

    private static int Next(string text, int start)
    {
        var space = text.IndexOf(' ', start);

        return space < 0 ? text.Length : space + 1;
    }

    private static int Bucket(ReadOnlySpan<char> word) =>
        (Sign(word[0]) * Seconds) + (word.Length == 1 || word[1] == ' ' ? 0 : Sign(word[1]) + 1);

    private static int Sign(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        _ => Signs - 1,
    };
}
