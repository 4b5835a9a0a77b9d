using System.Globalization;
using System.Text;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>
/// Texts that a pattern of the contract accepts: alternatives, groups, classes, escapes, quantifiers and anchors at both
/// ends. What a class excludes is drawn among what is left of <see cref="Alphabet"/>.
/// </summary>
internal sealed class PatternSampler(string pattern, Dice dice)
{
    public const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private const int MostRepeats = 4;

    private int _at;

    private bool IsAtEnd => _at >= pattern.Length;

    public static string Sample(string pattern, Dice dice)
    {
        var sampler = new PatternSampler(pattern, dice);
        var text = sampler.Alternatives();

        return sampler.IsAtEnd ? text : throw new NotSupportedException($"{pattern}: teach {nameof(PatternSampler)} what is at {sampler._at}.");
    }

    private string Alternatives()
    {
        List<string> texts = [Sequence()];
        while (!IsAtEnd && pattern[_at] == '|')
        {
            _at++;
            texts.Add(Sequence());
        }

        return dice.OneOf(texts);
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!IsAtEnd && pattern[_at] is not ('|' or ')'))
        {
            var start = _at;
            var first = Atom();
            var (least, most) = Quantifier();
            var after = _at;
            var times = dice.Chance(20) ? most : least + dice.Below(most - least + 1);
            for (var i = 0; i < times; i++)
            {
                text.Append(i == 0 ? first : Again(start));
            }
            _at = after;
        }

        return text.ToString();
    }

    /// <summary>The same atom, drawn anew.</summary>
    private string Again(int start)
    {
        _at = start;

        return Atom();
    }

    private string Atom()
    {
        switch (pattern[_at++])
        {
            case '^' or '$':
                return "";
            case '(':
                _at += pattern.AsSpan(_at).StartsWith("?:") ? 2 : 0;
                var text = Alternatives();
                _at++;
                return text;
            case '[':
                return OneOf(Class());
            case '.':
                return OneOf(Alphabet);
            case '\\':
                return Escape() is { Length: > 0 } set ? OneOf(set) : "";
            default:
                return pattern[_at - 1].ToString();
        }
    }

    private string Class()
    {
        var isNegated = pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var set = new StringBuilder();
        while (pattern[_at] != ']')
        {
            var from = pattern[_at++] is var c && c == '\\' ? Escape() : c.ToString();
            if (pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                _at++;
                var to = pattern[_at++] is var last && last == '\\' ? Escape()[0] : last;
                set.Append([.. Enumerable.Range(from[0], to - from[0] + 1).Select(code => (char)code)]);
            }
            else
            {
                set.Append(from);
            }
        }
        _at++;
        var excluded = set.ToString();

        return isNegated ? string.Concat(Alphabet.Where(c => !excluded.Contains(c, StringComparison.Ordinal))) : excluded;
    }

    /// <summary>The signs that an escape stands for; none for an anchor.</summary>
    private string Escape() => pattern[_at++] switch
    {
        'u' => ((char)int.Parse(pattern.AsSpan((_at += 4) - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'd' => "0123456789",
        'w' => Alphabet.Replace("-", "", StringComparison.Ordinal),
        's' => " ",
        'S' => Alphabet,
        'A' or 'z' => "",
        var literal => literal.ToString(),
    };

    private (int Least, int Most) Quantifier()
    {
        switch (IsAtEnd ? '\0' : pattern[_at])
        {
            case '*':
                _at++;
                return (0, MostRepeats);
            case '+':
                _at++;
                return (1, MostRepeats);
            case '?':
                _at++;
                return (0, 1);
            case '{':
                var bounds = pattern[(_at + 1)..pattern.IndexOf('}', _at)].Split(',');
                _at = pattern.IndexOf('}', _at) + 1;
                var least = int.Parse(bounds[0], CultureInfo.InvariantCulture);
                return (least, bounds is [_] ? least : bounds[1].Length == 0 ? least + MostRepeats : int.Parse(bounds[1], CultureInfo.InvariantCulture));
            default:
                return (1, 1);
        }
    }

    private string OneOf(string signs) => signs[dice.Below(signs.Length)].ToString();
}
