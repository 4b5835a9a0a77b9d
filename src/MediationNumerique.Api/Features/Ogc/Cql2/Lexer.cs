using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>Cuts a filter into its words.</summary>
internal static class Lexer
{
    private const string SingleSigns = "(),=";

    /// <exception cref="Cql2Exception">A sign that has no place in a filter, a text without end.</exception>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            if (at == text.Length)
            {
                tokens.Add(new(TokenKind.End, "", at));

                return tokens;
            }
            tokens.Add(Next(text, ref at));
        }
    }

    private static Token Next(string text, ref int at)
    {
        var start = at;
        var c = text[at];
        if (c is '\'' or '"')
        {
            return new(c == '"' ? TokenKind.QuotedName : TokenKind.Text, Quoted(text, ref at), start);
        }
        if (IsNumberStart(text, at))
        {
            return Number(text, ref at);
        }
        if (char.IsLetter(c) || c is '_' or ':')
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or ':' or '.'))
            {
                at++;
            }

            return new(TokenKind.Name, text[start..at], start);
        }
        at += SignLength(text, at);

        return new(TokenKind.Sign, text[start..at], start);
    }

    /// <summary>The quotation mark itself is written twice, or, in a text, behind a backslash.</summary>
    private static string Quoted(string text, ref int at)
    {
        var start = at;
        var quote = text[at++];
        var value = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at++];
            var isEscaped = at < text.Length && text[at] == quote && (c == quote || (c == '\\' && quote == '\''));
            if (isEscaped)
            {
                value.Append(quote);
                at++;
            }
            else if (c == quote)
            {
                return value.ToString();
            }
            else
            {
                value.Append(c);
            }
        }

        throw new Cql2Exception(start, quote == '"' ? "Ce nom n’est pas fermé : il manque un guillemet." : "Ce texte n’est pas fermé : il manque une apostrophe.");
    }

    private static bool IsNumberStart(string text, int at)
    {
        var digit = text[at] is '+' or '-' ? at + 1 : at;
        digit = digit < text.Length && text[digit] == '.' ? digit + 1 : digit;

        return digit < text.Length && char.IsAsciiDigit(text[digit]);
    }

    private static Token Number(string text, ref int at)
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.' || (text[at] is '+' or '-' && text[at - 1] is 'e' or 'E')))
        {
            at++;
        }
        var value = text[start..at];

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(TokenKind.Number, value, start)
            : throw new Cql2Exception(start, $"« {value} » n’est pas un nombre.");
    }

    private static int SignLength(string text, int at)
    {
        if (at + 1 < text.Length && text.AsSpan(at, 2) is "<>" or "<=" or ">=")
        {
            return 2;
        }

        return SingleSigns.Contains(text[at], StringComparison.Ordinal) || text[at] is '<' or '>'
            ? 1
            : throw new Cql2Exception(at, $"Le signe « {text[at]} » n’a pas de sens ici.");
    }
}
