using System.Collections.Frozen;
using System.Globalization;

namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Cuts a value into pieces. It never fails: what it does not know is a piece of its own.</summary>
internal static class Lexer
{
    private static readonly FrozenDictionary<string, (TokenKind, int)>.AlternateLookup<ReadOnlySpan<char>> s_words =
        Words().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Token[] Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 3) + 2);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var token = Read(text, at, tokens is [.., { Kind: TokenKind.Dash }]);
            tokens.Add(token);
            at = token.End;
        }
        tokens.Add(new(TokenKind.End, 0, text.Length, text.Length));

        return [.. tokens];
    }

    private static Token Read(string text, int at, bool afterDash)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c))
        {
            return ReadNumber(text, at, afterDash);
        }
        if (char.IsAsciiLetter(c))
        {
            return ReadWord(text, at);
        }
        if (c == '"' && text.IndexOf('"', at + 1) is > 0 and var quote)
        {
            return new(TokenKind.Comment, 0, at, quote + 1);
        }
        if (c == '|' && at + 1 < text.Length && text[at + 1] == '|')
        {
            return new(TokenKind.DoubleBar, 0, at, at + 2);
        }

        return new(SignOf(c), 0, at, at + 1);
    }

    /// <summary><c>24/7</c>, a time, or a number of at most four digits.</summary>
    private static Token ReadNumber(string text, int at, bool afterDash)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        var rest = text.AsSpan(at);
        if (!afterDash && rest.StartsWith("24/7") && !DigitAt(text, at + 4))
        {
            return new(TokenKind.AlwaysOpen, 0, at, at + 4);
        }
        if (end - at > 4)
        {
            return new(TokenKind.Unknown, 0, at, end);
        }
        var number = int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture);
        var isTime = end - at <= 2 && end < text.Length && text[end] == ':'
            && DigitAt(text, end + 1) && DigitAt(text, end + 2) && !DigitAt(text, end + 3);

        return isTime ? ReadTime(text, number, at, end + 1) : new(TokenKind.Number, number, at, end);
    }

    /// <summary>Minutes over 59 make a time that comes after every other, and so is refused.</summary>
    private static Token ReadTime(string text, int hours, int at, int minutesAt)
    {
        var minutes = int.Parse(text.AsSpan(minutesAt, 2), CultureInfo.InvariantCulture);

        return new(TokenKind.Time, minutes < 60 ? (hours * 60) + minutes : int.MaxValue, at, minutesAt + 2);
    }

    private static bool DigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static Token ReadWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return s_words.TryGetValue(text.AsSpan(at, end - at), out var word)
            ? new(word.Item1, word.Item2, at, end)
            : new(TokenKind.Unknown, 0, at, end);
    }

    private static TokenKind SignOf(char c) => c switch
    {
        '-' => TokenKind.Dash,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        '/' => TokenKind.Slash,
        '+' => TokenKind.Plus,
        ':' => TokenKind.Colon,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        _ => TokenKind.Unknown,
    };

    private static Dictionary<string, (TokenKind, int)> Words() =>
        new Dictionary<string, (TokenKind, int)>
        {
            ["PH"] = (TokenKind.PublicHoliday, 0),
            ["SH"] = (TokenKind.SchoolHoliday, 0),
            ["week"] = (TokenKind.Week, 0),
            ["easter"] = (TokenKind.Easter, 0),
            ["day"] = (TokenKind.Days, 0),
            ["days"] = (TokenKind.Days, 0),
            ["open"] = (TokenKind.State, (int)Ouverture.Ouvert),
            ["off"] = (TokenKind.State, (int)Ouverture.Ferme),
            ["closed"] = (TokenKind.State, (int)Ouverture.Ferme),
            ["unknown"] = (TokenKind.State, (int)Ouverture.Inconnu),
            ["dawn"] = (TokenKind.SunEvent, 0),
            ["sunrise"] = (TokenKind.SunEvent, 0),
            ["sunset"] = (TokenKind.SunEvent, 0),
            ["dusk"] = (TokenKind.SunEvent, 0),
        }
        .Concat(Selecteurs.Noms.Jours.Select((name, i) => KeyValuePair.Create(name, (TokenKind.Weekday, i))))
        .Concat(Selecteurs.Noms.Mois.Select((name, i) => KeyValuePair.Create(name, (TokenKind.Month, i + 1))))
        .ToDictionary();
}
