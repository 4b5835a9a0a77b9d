using System.Globalization;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Territoires;

/// <summary>
/// A commune's name as addresses write it, folded: "ST ETIENNE CEDEX 2" is <c>saint etienne</c>, "Paris 11e
/// arrondissement" is <c>paris</c> and the number 11.
/// </summary>
internal readonly record struct NomCommune(string Plie, int? Numero)
{
    private static readonly string[] s_articles = ["le ", "la ", "les ", "l "];

    public static NomCommune Parse(string nom)
    {
        var words = TextFolding.Words(nom);
        // A postal code may come first: "49350 GENNES-VAL-DE-LOIRE".
        words = [.. words.SkipWhile(word => char.IsAsciiDigit(word[0]))];
        // No commune's name has a figure: what follows one, or follows CEDEX or BP, is a distribution office or an arrondissement.
        var end = Array.FindIndex(words, word => char.IsAsciiDigit(word[0]) || word is "cedex" or "cdx" or "bp");
        var figure = words.FirstOrDefault(word => char.IsAsciiDigit(word[0]));
        var kept = end < 0 ? words : words[..end];

        return new(string.Join(' ', kept.Select(TextFolding.Spell)), figure is null ? null : Number(figure));
    }

    /// <summary>Of today, or of a former commune that is a part of it; or one begins the other.</summary>
    public bool Names(Territoire commune)
    {
        var self = this;

        return Is(commune.NomPlie) || Begins(commune.NomPlie)
            || commune.AnciennesCommunes.Any(former => self.Is(former.NomPlie) || (former.NomPlie.Length > 0 && self.Begins(former.NomPlie)));
    }

    public bool IsCloseTo(Territoire commune)
    {
        var plie = Plie;

        return commune.AnciennesCommunes.Select(former => former.NomPlie).Prepend(commune.NomPlie)
            .Any(name => name.Length > 0 && Suggestions.AreClose(plie, name));
    }

    /// <summary>Spaces do not count, so that "Saint-Donat-sur-lHerbasse" is recognised.</summary>
    public bool Is(ReadOnlySpan<char> plie)
    {
        int i = 0, j = 0;
        while (true)
        {
            i += i < Plie.Length && Plie[i] == ' ' ? 1 : 0;
            j += j < plie.Length && plie[j] == ' ' ? 1 : 0;
            if (i == Plie.Length || j == plie.Length)
            {
                return i == Plie.Length && j == plie.Length && i > 0;
            }
            if (Plie[i++] != plie[j++])
            {
                return false;
            }
        }
    }

    /// <summary>One name begins the other, by whole words and whatever their articles: "Vorey sur Arzon" and "Vorey".</summary>
    public bool Begins(string plie)
    {
        ReadOnlySpan<char> a = WithoutArticle(Plie), b = WithoutArticle(plie);

        return a.Length <= b.Length ? Begin(a, b) : Begin(b, a);
    }

    private static bool Begin(ReadOnlySpan<char> start, ReadOnlySpan<char> whole) =>
        start.Length > 0 && whole.StartsWith(start, StringComparison.Ordinal) && (start.Length == whole.Length || whole[start.Length] == ' ');

    private static ReadOnlySpan<char> WithoutArticle(string plie)
    {
        foreach (var article in s_articles)
        {
            if (plie.StartsWith(article, StringComparison.Ordinal))
            {
                return plie.AsSpan(article.Length);
            }
        }

        return plie;
    }

    /// <summary>The number of an arrondissement as names write it: "3eme" and "3e" are <c>3e</c>, "1ere" is <c>1er</c>.</summary>
    public static string Ordinal(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();

        return digits is 1 or 2 && word[digits..] is "e" or "eme" or "er" or "ere" or "nd" or "nde"
            ? word[..digits] + (word[..digits] is "1" ? "er" : "e")
            : word;
    }

    /// <summary>"11e", "03", "1er"; null for what is too long to be the number of an arrondissement.</summary>
    private static int? Number(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();

        return digits <= 2 ? int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }
}
