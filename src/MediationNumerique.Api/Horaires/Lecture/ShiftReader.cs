namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Reads a shift in days: <c>+1 day</c>, <c>-2 days</c>.</summary>
internal static class ShiftReader
{
    /// <summary>0 where there is no shift, or a longer one: what follows is then refused by whoever reads on.</summary>
    public static int Read(TokenCursor cursor, int longest)
    {
        if (!cursor.Is(TokenKind.Plus, TokenKind.Number) && !cursor.Is(TokenKind.Dash, TokenKind.Number))
        {
            return 0;
        }
        if (cursor.Peek(2).Kind is not TokenKind.Days || cursor.Peek(1).Value > longest)
        {
            return 0;
        }
        var sign = cursor.Take().Kind is TokenKind.Plus ? 1 : -1;
        var days = cursor.Take().Value;
        cursor.Take(TokenKind.Days);

        return sign * days;
    }
}
