using System.Runtime.Intrinsics;

namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>All that the rows of one segment are filtered by.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Keys">By value.</param>
/// <param name="Texts">By word.</param>
/// <param name="Points">By place.</param>
/// <param name="Hours">By opening hours.</param>
/// <param name="Days">The producer's last update, as <see cref="Bits.Column"/> makes it.</param>
/// <param name="Scores">The quality scores, likewise.</param>
internal sealed record SegmentIndex(int Rows, KeyIndex Keys, TextIndex Texts, PointIndex Points, HoursIndex Hours, int[] Days, byte[] Scores)
{
    /// <summary>Whether each condition has at least one of its keys here.</summary>
    public bool HasAll(Selection selection)
    {
        foreach (var group in selection.Groups)
        {
            if (!HasAny(group))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Sets the bits of the rows that pass. False means none does; the bits are then of no meaning.
    /// </summary>
    /// <param name="selection">The filter.</param>
    /// <param name="bits">One bit a row.</param>
    /// <param name="points">64 bytes a word of bits, for the relevance of a text search; empty where there is none.</param>
    public bool Select(Selection selection, Span<ulong> bits, Span<byte> points)
    {
        if (!HasAll(selection))
        {
            return false;
        }
        Bits.Fill(bits, Rows);
        foreach (var group in selection.Groups)
        {
            Keep(group, bits);
        }
        KeepRanges(selection, bits);
        foreach (var word in selection.Words)
        {
            // Text costs the most: no search where nothing is left.
            if (!bits.ContainsAnyExcept(0UL))
            {
                return false;
            }
            Keep(word, bits, points);
        }

        return true;
    }

    private bool HasAny(KeyGroup group)
    {
        foreach (var key in group.AnyOf)
        {
            if (Keys.Find(key) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Keep(KeyGroup group, Span<ulong> bits)
    {
        using var union = new Scratch<ulong>(bits.Length);
        foreach (var key in group.AnyOf)
        {
            var rows = Keys.Find(key);
            if (rows is { IsWholeTable: true })
            {
                return;
            }
            rows?.AddTo(union.Span);
        }
        Bits.And(bits, union.Span);
    }

    private void Keep(string word, Span<ulong> bits, Span<byte> points)
    {
        using var scratch = new Scratch<byte>(bits.Length * 64);
        Texts.Score(word, scratch.Span);
        // 64 rows at once. Rows that do not pass get points too, which nobody reads.
        for (var i = 0; i < bits.Length; i++)
        {
            var found = scratch.Span.Slice(i * 64, 64);
            var sums = points.Slice(i * 64, 64);
            bits[i] &= Bits.NonZero(found);
            (Vector512.Create<byte>(sums) + Vector512.Create<byte>(found)).CopyTo(sums);
        }
    }

    private void KeepRanges(Selection selection, Span<ulong> bits)
    {
        // A circle is small: it leaves the others less to do.
        if (selection.Circle is { } circle)
        {
            Points.Keep(circle, bits);
        }
        if (selection.Box is { } box)
        {
            Points.Keep(box, bits);
        }
        if (selection.MajDepuis is { } day)
        {
            for (var i = 0; i < bits.Length; i++)
            {
                bits[i] &= Bits.AtLeast(Days.AsSpan(i * 64, 64), day);
            }
        }
        if (selection.ScoreMin is { } score)
        {
            for (var i = 0; i < bits.Length; i++)
            {
                bits[i] &= Bits.AtLeast(Scores.AsSpan(i * 64, 64), score);
            }
        }
        foreach (var condition in selection.Horaires)
        {
            Hours.Keep(condition, bits);
        }
    }
}
