using System.Runtime.InteropServices;
using MediationNumerique.Api.Textes;

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

    /// <summary>Those in short are there in full too: who asks for either finds both.</summary>
    public IReadOnlyList<string> Words { get; } = text is null ? [] : [.. TextFolding.Words(text).SelectMany(TextFolding.InFull)];
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
        private static readonly TextIndex s_empty = new([], [0], []);

        // Of the rows that are added; those that are kept are copied at the end.
        private readonly Dictionary<string, List<int>> _added = new(StringComparer.Ordinal);
        private (TextIndex Index, KeptRows? Rows) _kept = (s_empty, null);

        /// <summary>Takes over the rows of another index that are kept, under their new numbers.</summary>
        public void Keep(TextIndex index, KeptRows kept) => _kept = (index, kept);

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

        /// <summary>Merges the sorted words of the kept rows and those of the added ones.</summary>
        public TextIndex Build()
        {
            var added = _added.Keys.ToArray();
            Array.Sort(added, StringComparer.Ordinal);
            var kept = _kept.Index._tokens;
            var merge = new Merge(kept.Length + added.Length, _kept.Index._postings.Length);
            for (int k = 0, a = 0; k < kept.Length || a < added.Length;)
            {
                var order = k == kept.Length ? 1 : a == added.Length ? -1 : string.CompareOrdinal(kept[k], added[a]);
                merge.Start(order <= 0 ? kept[k] : added[a]);
                if (order <= 0)
                {
                    CopyKept(k++, merge);
                }
                if (order >= 0)
                {
                    merge.Add(_added[added[a++]]);
                }
            }

            return merge.End();
        }

        private void CopyKept(int token, Merge merge)
        {
            var (index, rows) = _kept;
            foreach (var posting in index._postings.AsSpan(index._starts[token]..index._starts[token + 1]))
            {
                if (rows!.TryRenumber(posting >> FieldBits, out var row))
                {
                    merge.Add(row << FieldBits | (posting & FieldMask));
                }
            }
        }

        private void Add(string word, int row, TextField field)
        {
            if (!_added.TryGetValue(word, out var postings))
            {
                _added[word] = postings = [];
            }
            // The row's better fields came first.
            if (postings.Count == 0 || postings[^1] >> FieldBits != row)
            {
                postings.Add(row << FieldBits | (int)field);
            }
        }
    }

    /// <summary>Words in their order, each with its postings; a word without any is left out.</summary>
    private sealed class Merge(int tokens, int postings)
    {
        private readonly List<string> _tokens = new(tokens);
        private readonly List<int> _starts = new(tokens + 1);
        private readonly List<int> _postings = new(postings);
        private string? _token;
        private int _start;

        public void Start(string token)
        {
            Finish();
            (_token, _start) = (token, _postings.Count);
        }

        public void Add(int posting) => _postings.Add(posting);

        public void Add(List<int> postings) => _postings.AddRange(postings);

        public TextIndex End()
        {
            Finish();
            _starts.Add(_postings.Count);

            return new([.. _tokens], [.. _starts], [.. _postings]);
        }

        private void Finish()
        {
            if (_token is null || _postings.Count == _start)
            {
                return;
            }
            _tokens.Add(_token);
            _starts.Add(_start);
            CollectionsMarshal.AsSpan(_postings)[_start..].Sort();
        }
    }
}
