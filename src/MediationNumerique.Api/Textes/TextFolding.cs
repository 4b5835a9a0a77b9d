using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Textes;

/// <summary>How texts are compared: without case, accents, ligatures, or the kind of apostrophe.</summary>
internal static class TextFolding
{
    private static readonly char[] s_baseLetters = BaseLetters();

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
            Append(folded, char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The same text with its letters as they are without marks: <c>"L’Œuvre d'Évian"</c> gives <c>"L’Oeuvre d'Evian"</c>.</summary>
    public static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            var lower = char.ToLowerInvariant(c);
            var start = plain.Length;
            Append(plain, lower);
            if (lower != c)
            {
                plain[start] = char.ToUpperInvariant(plain[start]);
            }
        }

        return plain.ToString();
    }

    /// <summary>St and Ste as saints are written in full; any other word as it is.</summary>
    public static string Spell(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => word,
    };

    /// <summary>A folded word, and the same in full where it is in short.</summary>
    public static IEnumerable<string> InFull(string word) => Spell(word) is var full && full == word ? [word] : [word, full];

    /// <summary>The folded words of a text, in their order.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// A table, because <see cref="string.Normalize()"/> leaves text as it is when globalization is invariant, as it may be here:
    /// Unicode's canonical decompositions of the Latin blocks to an ASCII letter, and the letters with a stroke.
    /// </summary>
    private static char[] BaseLetters()
    {
        string[] marked =
        [
            "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
            "bḃḅḇ",
            "cçćĉċčḉ",
            "dđďḋḍḏḑḓ",
            "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
            "fḟ",
            "gĝğġģǧǵḡ",
            "hĥȟḣḥḧḩḫẖ",
            "iìíîïĩīĭįİǐȉȋḭḯỉị",
            "jĵǰ",
            "kķǩḱḳḵ",
            "lłĺļľḷḹḻḽ",
            "mḿṁṃ",
            "nñńņňǹṅṇṉṋ",
            "oøòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
            "pṕṗ",
            "rŕŗřȑȓṙṛṝṟ",
            "sśŝşšșṡṣṥṧṩ",
            "tţťțṫṭṯṱẗ",
            "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
            "vṽṿ",
            "wŵẁẃẅẇẉẘ",
            "xẋẍ",
            "yýÿŷȳẏẙỳỵỷỹ",
            "zźżžẑẓẕ",
        ];
        var letters = new char[0x1F00];
        foreach (var letter in marked)
        {
            foreach (var c in letter)
            {
                letters[c] = letter[0];
            }
        }

        return letters;
    }

    private static void Append(StringBuilder folded, char c) => _ = c switch
    {
        'œ' => folded.Append("oe"),
        'æ' => folded.Append("ae"),
        'ß' => folded.Append("ss"),
        _ when c < s_baseLetters.Length && s_baseLetters[c] is not '\0' and var letter => folded.Append(letter),
        _ => folded.Append(c),
    };
}
