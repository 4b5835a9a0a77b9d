using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>How much it says of a row that a word is found there.</summary>
internal enum TextField
{
    Other,
    Place,
    Name,
}

/// <summary>The folded words of a row's text.</summary>
internal readonly struct FieldText(TextField field, string? text)
{
    public TextField Field { get; } = field;

    public IReadOnlyList<string> Words { get; } = text is null ? [] : TextFolding.Words(text);
}

/// <summary>
/// The words of the rows' texts, folded and sorted, each with its postings: row and best field. A word is found by its
/// beginning; a word of one letter only whole, since too much begins with it.
/// </summary>
internal sealed class TextIndex
{
    private const int FieldBits = 2;
    private const int FieldMask = (1 << FieldBits) - 1;

    private readonly string[] _tokens;
    private readonly int[] _starts;
    private readonly int[] _postings;

    private TextIndex(string[] tokens, int[] starts, int[] postings) => (_tokens, _starts, _postings) = (tokens, starts, postings);

    /// <summary>
    /// Gives each row that has the word its points in <paramref name="points"/>: 1 to 6, more for a better field, one
    /// more for the whole word.
    /// </summary>
    public void Score(string word, Span<byte> points)
    {
        var token = Array.BinarySearch(_tokens, word, StringComparer.Ordinal);
        token = token < 0 ? ~token : token;
        for (; token < _tokens.Length && _tokens[token].StartsWith(word, StringComparison.Ordinal); token++)
        {
            var whole = _tokens[token].Length == word.Length;
            if (word.Length == 1 && !whole)
            {
                return;
            }
            Score(_postings.AsSpan(_starts[token].._starts[token + 1]), (byte)(whole ? 2 : 1), points);
        }
    }

    private static void Score(ReadOnlySpan<int> postings, byte least, Span<byte> points)
    {
        foreach (var posting in postings)
        {
            ref var current = ref points[posting >> FieldBits];
            current = Math.Max(current, (byte)(((posting & FieldMask) << 1) + least));
        }
    }

    internal sealed class Builder
    {
        private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

        /// <summary>Takes over the rows of another index that are kept, under their new numbers. Comes first.</summary>
        public void Keep(TextIndex index, KeptRows kept)
        {
            for (var token = 0; token < index._tokens.Length; token++)
            {
                var postings = new List<int>();
                foreach (var posting in index._postings.AsSpan(index._starts[token]..index._starts[token + 1]))
                {
                    if (kept.Renumber(posting >> FieldBits) is >= 0 and var row)
                    {
                        postings.Add(row << FieldBits | (posting & FieldMask));
                    }
                }
                if (postings.Count > 0)
                {
                    _postings.Add(index._tokens[token], postings);
                }
            }
        }

        /// <summary>The texts of one row come together.</summary>
        public void Add(int row, IEnumerable<FieldText> texts)
        {
            foreach (var text in texts.OrderByDescending(t => t.Field))
            {
                foreach (var word in text.Words)
                {
                    Add(word, row, text.Field);
                }
            }
        }

        public TextIndex Build()
        {
            var tokens = _postings.Keys.ToArray();
            Array.Sort(tokens, StringComparer.Ordinal);
            var starts = new int[tokens.Length + 1];
            for (var i = 0; i < tokens.Length; i++)
            {
                starts[i + 1] = starts[i] + _postings[tokens[i]].Count;
            }
            var postings = new int[starts[^1]];
            for (var i = 0; i < tokens.Length; i++)
            {
                KeptRows.Sort(_postings[tokens[i]]).CopyTo(postings, starts[i]);
            }

            return new TextIndex(tokens, starts, postings);
        }

        private void Add(string word, int row, TextField field)
        {
            if (!_postings.TryGetValue(word, out var postings))
            {
                _postings[word] = postings = [];
            }
            // The row's better fields came first.
            if (postings.Count == 0 || postings[^1] >> FieldBits != row)
            {
                postings.Add(row << FieldBits | (int)field);
            }
        }
    }
}
