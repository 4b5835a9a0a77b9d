using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Schema;

/// <summary>How texts are compared: without case, accents, ligatures, or the kind of apostrophe.</summary>
internal static class TextFolding
{
    /// <summary>
    /// Lower case, marks stripped, œ→oe, æ→ae, each run of other signs as one space, trimmed:
    /// <c>"L’Œuvre  d'Évian"</c> gives <c>"l oeuvre d evian"</c>.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in Decompose(text))
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
            Append(folded, char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a text, in their order.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }
        // A lone surrogate cannot be decomposed: it is replaced first, as UTF-8 would.
        var valid = text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

        return valid.Normalize(NormalizationForm.FormD);
    }

    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        'œ' => folded.Append("oe"),
        'æ' => folded.Append("ae"),
        'ß' => folded.Append("ss"),
        _ => folded.Append(c),
    };
}
