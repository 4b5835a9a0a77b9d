namespace MediationNumerique.Api.Features.Ogc.Cql2;

internal enum TokenKind
{
    /// <summary>A keyword, a function or a property.</summary>
    Name,

    /// <summary>A property between quotation marks.</summary>
    QuotedName,
    Text,
    Number,

    /// <summary>A comparison, a parenthesis or a comma.</summary>
    Sign,
    End,
}

/// <summary>A word of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it says, without quotation marks.</param>
/// <param name="Position">Where it starts, from 0.</param>
internal readonly record struct Token(TokenKind Kind, string Value, int Position)
{
    /// <summary>A keyword, whatever its case.</summary>
    public bool Is(string keyword) => Kind is TokenKind.Name && Value.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind is TokenKind.Sign && Value == sign;

    /// <summary>For a message.</summary>
    public string Shown => Kind is TokenKind.End ? "la fin du filtre" : $"« {(Value.Length > 30 ? $"{Value[..30]}…" : Value)} »";
}
