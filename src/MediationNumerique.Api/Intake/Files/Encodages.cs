using System.Text;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>Which encoding bytes are in that have no mark and are not UTF-8: the one that makes the most of French of them.</summary>
internal static class Encodages
{
    /// <summary>Letters that French has beside ASCII, the usual ones; and the signs of its typography.</summary>
    private const string French = "éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÏÔÙÛŒ«»’‘“”–—…€°§ \u00A0";

    private static readonly (Encodage Encodage, Encoding Encoding)[] s_ofOneByte =
    [
        (Encodage.Windows1252, CodePagesEncodingProvider.Instance.GetEncoding(1252)!),
        (Encodage.MacRoman, CodePagesEncodingProvider.Instance.GetEncoding(10000)!),
        (Encodage.Cp850, CodePagesEncodingProvider.Instance.GetEncoding(850)!),
    ];

    /// <summary>Every other byte is 0 where a text in a Latin alphabet is in UTF-16.</summary>
    public static (Encodage, Encoding)? WithoutMark(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }
        var most = head.Length / 5;

        return head.Length < 8 ? null
            : odd > most && even < most / 10 + 1 ? (Encodage.Utf16, Encoding.Unicode)
            : even > most && odd < most / 10 + 1 ? (Encodage.Utf16, Encoding.BigEndianUnicode)
            : null;
    }

    /// <summary>Of several that do as well, the first.</summary>
    public static (Encodage Encodage, Encoding Encoding) OfOneByte(ReadOnlySpan<byte> head)
    {
        var bytes = head.ToArray();

        return s_ofOneByte.MaxBy(candidate => Score(candidate.Encoding.GetString(bytes)));
    }

    private static int Score(string text) => text.Where(sign => !char.IsAscii(sign)).Sum(sign => French.Contains(sign, StringComparison.Ordinal) ? 2 : char.IsLetter(sign) ? -1 : -2);
}
