using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Reads years: <c>2026</c>, <c>2026-2028,2030</c>, <c>2026-2036/2</c>, <c>2026+</c>.</summary>
internal static class YearReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2500;

    /// <summary>Adds the filter that comes next, if any; false when it is wrong.</summary>
    public static bool Read(TokenCursor cursor, List<DayFilter> filters)
    {
        if (!IsYear(cursor, 0) || IsYearOfDate(cursor, 0))
        {
            return true;
        }
        var selectors = new List<DaySelector>();
        do
        {
            if (!ReadOne(cursor, selectors))
            {
                return false;
            }
        }
        while (cursor.Is(TokenKind.Comma) && IsYear(cursor, 1) && cursor.Take(TokenKind.Comma));
        filters.Add(new([.. selectors]));

        return true;
    }

    /// <summary>Whether a piece is the year of a date, and not a year alone: <c>2026 Dec 24</c>, <c>2026 easter</c>.</summary>
    /// <param name="cursor">The pieces.</param>
    /// <param name="at">How many pieces further on.</param>
    /// <param name="isEnd">Whether it ends a range of dates.</param>
    public static bool IsYearOfDate(TokenCursor cursor, int at, bool isEnd = false) => IsYear(cursor, at) && cursor.Peek(at + 1).Kind switch
    {
        TokenKind.Easter => true,
        TokenKind.Month => cursor.Peek(at + 2).Kind is TokenKind.Number
            || (isEnd ? cursor.Peek(at + 2).Kind is TokenKind.Weekday : StartsAtNthWeekday(cursor, at + 1)),
        _ => false,
    };

    /// <summary>
    /// Whether a range of dates starts at the nth weekday of a month, as in <c>Mar Su[-1]-Oct Su[-1]</c>. Without an end it is
    /// a month, then a weekday: <c>Jan,Mar Mo[1]</c> is the first Monday of both months.
    /// </summary>
    public static bool StartsAtNthWeekday(TokenCursor cursor, int at)
    {
        if (cursor.Peek(at + 1).Kind is not TokenKind.Weekday || cursor.Peek(at + 2).Kind is not TokenKind.OpenBracket)
        {
            return false;
        }
        at += cursor.Peek(at + 3).Kind is TokenKind.Dash ? 5 : 4;
        if (cursor.Peek(at).Kind is not TokenKind.CloseBracket)
        {
            return false;
        }
        var isShifted = cursor.Peek(at + 1).Kind is TokenKind.Plus or TokenKind.Dash && cursor.Peek(at + 3).Kind is TokenKind.Days;

        return cursor.Peek(at + (isShifted ? 4 : 1)).Kind is TokenKind.Dash;
    }

    private static bool IsYear(TokenCursor cursor, int at) =>
        cursor.Peek(at) is { Kind: TokenKind.Number, Value: >= FirstYear and <= LastYear };

    private static bool ReadOne(TokenCursor cursor, List<DaySelector> selectors)
    {
        var from = cursor.Take().Value;
        if (cursor.Take(TokenKind.Plus))
        {
            selectors.Add(new YearSelector(from, int.MaxValue, 1));
            return true;
        }
        var to = from;
        if (cursor.Take(TokenKind.Dash) && !cursor.TakeNumber(from + 1, LastYear, out to))
        {
            return cursor.Fail("Donnez une année de fin qui suit celle du début : 2026-2028.");
        }
        var step = 1;
        if (to > from && cursor.Take(TokenKind.Slash) && !cursor.TakeNumber(1, LastYear, out step))
        {
            return cursor.Fail("Donnez tous les combien d’années, à partir de 1 : 2026-2036/2.");
        }
        selectors.Add(new YearSelector(from, to, step));

        return true;
    }
}
