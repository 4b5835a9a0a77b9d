namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>Where the reading of a filter stands, and what it may cost.</summary>
internal sealed class TokenCursor(IReadOnlyList<Token> tokens)
{
    private const int MostDepth = 40;
    private const int MostPredicates = 50;

    private int _at;
    private int _depth;
    private int _predicates;

    public Token Current => tokens[_at];

    public Token Following => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public Token Take() => Current is var token && token.Kind is TokenKind.End ? token : tokens[_at++];

    public bool TryTake(string keyword)
    {
        var isThere = Current.Is(keyword) || Current.IsSign(keyword);
        _at += isThere ? 1 : 0;

        return isThere;
    }

    /// <param name="sign">A keyword or a sign.</param>
    public void Expect(string sign)
    {
        if (!TryTake(sign))
        {
            throw Unexpected($"« {sign} »");
        }
    }

    /// <param name="expected">What was, in French.</param>
    public Cql2Exception Unexpected(string expected) => new(Current.Position, $"On attend {expected}, et il y a {Current.Shown}.");

    public void Enter()
    {
        if (++_depth > MostDepth)
        {
            throw new Cql2Exception(Current.Position, $"Le filtre est trop imbriqué : {MostDepth} niveaux au plus.");
        }
    }

    public void Leave() => _depth--;

    public void CountPredicate()
    {
        if (++_predicates > MostPredicates)
        {
            throw new Cql2Exception(Current.Position, $"Le filtre a trop de conditions : {MostPredicates} au plus. Pour de nombreuses valeurs, employez IN.");
        }
    }
}
