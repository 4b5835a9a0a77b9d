namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Walks through the pieces of a value, and remembers the first thing that is wrong.</summary>
internal sealed class TokenCursor(string text)
{
    private readonly Token[] _tokens = Lexer.Cut(text);
    private int _at;

    /// <summary>Null until <see cref="Fail"/> was called.</summary>
    public HorairesErreur? Erreur { get; private set; }

    public Token Current => _tokens[_at];

    /// <summary>A piece further on; the end stays the end.</summary>
    public Token Peek(int count) => _tokens[Math.Min(_at + count, _tokens.Length - 1)];

    public bool Is(TokenKind kind) => Current.Kind == kind;

    /// <summary>Whether the next pieces are of these kinds.</summary>
    public bool Is(TokenKind first, TokenKind second) => Current.Kind == first && Peek(1).Kind == second;

    public Token Take()
    {
        var token = Current;
        _at += token.Kind is TokenKind.End ? 0 : 1;

        return token;
    }

    /// <summary>Goes past the next piece when it is of this kind.</summary>
    public bool Take(TokenKind kind)
    {
        var found = Is(kind);
        if (found)
        {
            Take();
        }

        return found;
    }

    /// <summary>Goes past the next piece and gives its number when it is of this kind.</summary>
    public bool Take(TokenKind kind, out int value)
    {
        value = Current.Value;

        return Take(kind);
    }

    /// <summary>Goes past the next piece and gives its number when it is one, and within bounds.</summary>
    public bool TakeNumber(int min, int max, out int value)
    {
        value = Current.Value;

        return Is(TokenKind.Number) && value >= min && value <= max && Take(TokenKind.Number);
    }

    /// <summary>What a comment holds between its quotes.</summary>
    public string TextOf(Token comment) => text[(comment.Start + 1)..(comment.End - 1)];

    /// <summary>Says what is wrong with the next piece; always false, so that a reader can return it.</summary>
    public bool Fail(string message) => FailAt(Current, message);

    public bool FailAt(Token token, string message)
    {
        Erreur ??= new(token.Start + 1, message);

        return false;
    }
}
