using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Schema;

/// <summary>How texts are compared: without case, accents, ligatures, or the kind of apostrophe.</summary>
internal static class TextFolding
{
    private const char FirstMarked = '\u00C0';

    /// <summary>
    /// The lower-case letter under each sign from U+00C0 to U+017F. Written out because the invariant globalization mode,
    /// which this product runs in so as to need no ICU, does not decompose texts.
    /// </summary>
    private const string Bases =
        "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>
    /// Lower case, marks stripped, œ→oe, æ→ae, each run of other signs as one space, trimmed:
    /// <c>"L’Œuvre  d'Évian"</c> gives <c>"l oeuvre d evian"</c>.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                space |= CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark;
                continue;
            }
            if (space && folded.Length > 0)
            {
                folded.Append(' ');
            }
            space = false;
            Append(folded, c);
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a text, in their order.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        < FirstMarked => folded.Append(char.ToLowerInvariant(c)),
        'œ' or 'Œ' => folded.Append("oe"),
        'æ' or 'Æ' => folded.Append("ae"),
        'ß' or 'ẞ' => folded.Append("ss"),
        _ when c - FirstMarked < Bases.Length => folded.Append(Bases[c - FirstMarked]),
        _ => folded.Append(char.ToLowerInvariant(c)),
    };
}
