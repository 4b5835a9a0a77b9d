using System.Buffers;
using MediationNumerique.Api.Schema.Csv;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// Looks for ids in the text of a file, wherever they stand as a word of their own. It is the last check before places are
/// deleted because a file does not have them.
/// </summary>
internal static class IdsInText
{
    private const int ChunkLength = 64 * 1024;

    /// <summary>Blanks that may stand between an id and the sign before or after it.</summary>
    private const int Margin = 64;

    /// <summary>A shorter id may be the number of a street: it is looked for between two signs of the syntax only.</summary>
    private const int LongId = 6;

    private static readonly SearchValues<char> s_signs = SearchValues.Create(",;:|\t\r\n\"'[]{}");

    /// <param name="text">UTF-8, from its start.</param>
    /// <param name="ids">Those to look for; none is blank.</param>
    public static HashSet<string> Find(Stream text, IReadOnlyCollection<string> ids)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return found;
        }
        var search = new Search([.. ids], found);
        using var reader = FileText.Open(text);
        var buffer = new char[(2 * ChunkLength) + search.Overlap];
        var length = 0;
        while (reader.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            // What begins near the end is looked at again with what follows it.
            var seen = Math.Max(0, length - search.Overlap);
            search.Look(buffer.AsSpan(0, length), seen);
            var kept = Math.Max(0, seen - Margin);
            buffer.AsSpan(kept, length - kept).CopyTo(buffer);
            length -= kept;
        }
        search.Look(buffer.AsSpan(0, length), length);

        return found;
    }

    private sealed class Search(HashSet<string> ids, HashSet<string> found)
    {
        private readonly SearchValues<string> _values = SearchValues.Create([.. ids], StringComparison.Ordinal);
        private readonly int[] _lengths = [.. ids.Select(id => id.Length).Distinct()];

        public int Overlap { get; } = ids.Max(id => id.Length) + Margin;

        /// <summary>Takes the ids that begin before a place of the text.</summary>
        public void Look(ReadOnlySpan<char> text, int end)
        {
            var start = 0;
            while (start < end && text[start..].IndexOfAny(_values) is >= 0 and var next && start + next < end)
            {
                start += next;
                Take(text, start);
                start++;
            }
        }

        private void Take(ReadOnlySpan<char> text, int start)
        {
            var known = ids.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var length in _lengths)
            {
                if (start + length <= text.Length && known.TryGetValue(text.Slice(start, length), out var id)
                    && (length < LongId ? IsCell(text, start, length) : IsWord(text, start, length)))
                {
                    found.Add(id);
                }
            }
        }

        private static bool IsCell(ReadOnlySpan<char> text, int start, int length) =>
            text[..start].TrimEnd() is var before && (before.IsEmpty || s_signs.Contains(before[^1]))
            && text[(start + length)..].TrimStart() is var after && (after.IsEmpty || s_signs.Contains(after[0]));

        private static bool IsWord(ReadOnlySpan<char> text, int start, int length) =>
            !(start > 0 && IsOfWord(text[start - 1])) && !(start + length < text.Length && IsOfWord(text[start + length]));

        private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_';
    }
}
