using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Reads weeks of the year: <c>week 1-53/2</c>, <c>week 10,20-22</c>.</summary>
internal static class WeekReader
{
    private const int LastWeek = 53;

    /// <summary>Adds the filter that comes next, if any; false when it is wrong.</summary>
    public static bool Read(TokenCursor cursor, List<DayFilter> filters)
    {
        if (!cursor.Take(TokenKind.Week))
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
        while (cursor.Is(TokenKind.Comma, TokenKind.Number) && cursor.Take(TokenKind.Comma));
        filters.Add(new([.. selectors]));

        return true;
    }

    private static bool ReadOne(TokenCursor cursor, List<DaySelector> selectors)
    {
        if (!cursor.TakeNumber(1, LastWeek, out var from))
        {
            return cursor.Fail("Une semaine a un numéro de 1 à 53.");
        }
        var to = from;
        if (cursor.Take(TokenKind.Dash) && !cursor.TakeNumber(from, LastWeek, out to))
        {
            return cursor.Fail("Donnez les semaines de la plus petite à la plus grande, 53 au plus : week 10-20.");
        }
        var step = 1;
        if (to > from && cursor.Take(TokenKind.Slash) && !cursor.TakeNumber(2, 26, out step))
        {
            return cursor.Fail("Donnez toutes les combien de semaines, de 2 à 26 : week 1-53/2 pour une semaine sur deux.");
        }
        selectors.Add(new WeekSelector(from, to, step));

        return true;
    }
}
