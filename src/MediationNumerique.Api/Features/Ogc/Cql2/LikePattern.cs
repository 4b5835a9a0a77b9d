namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>A pattern of LIKE: <c>%</c> is any text, <c>_</c> any one sign, and a backslash takes their sense away.</summary>
internal sealed class LikePattern
{
    /// <summary>Signs of a pattern: each costs a look at each sign of each feature, at worst.</summary>
    public const int Longest = 200;

    private const char AnyText = '\uFFFF';
    private const char AnySign = '\uFFFE';

    private readonly char[] _pattern;

    public LikePattern(string pattern)
    {
        var signs = new List<char>(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var isEscape = pattern[i] == '\\' && i + 1 < pattern.Length;
            signs.Add(isEscape ? pattern[++i] : pattern[i] switch { '%' => AnyText, '_' => AnySign, var c => c });
        }
        _pattern = [.. signs];
    }

    /// <summary>Only the last <c>%</c> is ever tried again, so that no pattern takes forever.</summary>
    public bool Matches(string text)
    {
        var (at, sign) = (0, 0);
        var (lastAny, resume) = (-1, 0);
        while (at < text.Length)
        {
            if (sign < _pattern.Length && _pattern[sign] == AnyText)
            {
                (lastAny, resume) = (sign++, at);
            }
            else if (sign < _pattern.Length && (_pattern[sign] == AnySign || _pattern[sign] == text[at]))
            {
                (at, sign) = (at + 1, sign + 1);
            }
            else if (lastAny >= 0)
            {
                (at, sign) = (++resume, lastAny + 1);
            }
            else
            {
                return false;
            }
        }
        while (sign < _pattern.Length && _pattern[sign] == AnyText)
        {
            sign++;
        }

        return sign == _pattern.Length;
    }
}
