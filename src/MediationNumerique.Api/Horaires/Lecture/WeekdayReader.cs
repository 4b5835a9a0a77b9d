using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>
/// Reads weekdays and holidays: <c>Mo-Fr,PH</c> is either of them, <c>PH Mo-Fr</c> a holiday that falls on such a day.
/// </summary>
internal static class WeekdayReader
{
    private const int LongestShift = 6;

    /// <summary>Adds the filters that come next, if any; false when one of them is wrong.</summary>
    public static bool Read(TokenCursor cursor, List<DayFilter> filters)
    {
        var onlyHolidays = IsHoliday(cursor.Current.Kind);
        if (!onlyHolidays && !cursor.Is(TokenKind.Weekday))
        {
            return true;
        }
        var selectors = new List<DaySelector>();
        var days = 0;
        do
        {
            onlyHolidays &= IsHoliday(cursor.Current.Kind);
            if (!ReadOne(cursor, selectors, ref days))
            {
                return false;
            }
        }
        while (IsListed(cursor.Peek(1).Kind) && cursor.Take(TokenKind.Comma));
        if (days != 0)
        {
            selectors.Insert(0, new WeekdaySelector(days));
        }
        filters.Add(new([.. selectors]));

        return !onlyHolidays || !cursor.Is(TokenKind.Weekday) || Read(cursor, filters);
    }

    private static bool IsHoliday(TokenKind kind) => kind is TokenKind.PublicHoliday or TokenKind.SchoolHoliday;

    private static bool IsListed(TokenKind kind) => kind is TokenKind.Weekday || IsHoliday(kind);

    private static bool ReadOne(TokenCursor cursor, List<DaySelector> selectors, ref int days)
    {
        if (cursor.Take(TokenKind.SchoolHoliday))
        {
            selectors.Add(new SchoolHolidaySelector());
            return true;
        }
        if (cursor.Take(TokenKind.PublicHoliday))
        {
            selectors.Add(new PublicHolidaySelector(ShiftReader.Read(cursor, LongestShift)));
            return true;
        }
        var from = cursor.Take().Value;
        if (cursor.Is(TokenKind.OpenBracket))
        {
            return ReadRanks(cursor, from, selectors);
        }
        var to = from;
        if (cursor.Take(TokenKind.Dash) && !cursor.Take(TokenKind.Weekday, out to))
        {
            return cursor.Fail("Donnez le dernier jour de l’intervalle : Mo-Fr pour du lundi au vendredi.");
        }
        days |= Noms.Range(from, to, 7);

        return true;
    }

    private static bool ReadRanks(TokenCursor cursor, int weekday, List<DaySelector> selectors)
    {
        cursor.Take(TokenKind.OpenBracket);
        var ranks = new List<int>();
        do
        {
            if (!ReadRank(cursor, out var from))
            {
                return false;
            }
            var to = from;
            if (from > 0 && cursor.Take(TokenKind.Dash) && !cursor.TakeNumber(from, 5, out to))
            {
                return cursor.Fail("Donnez les rangs du plus petit au plus grand : Mo[1-3].");
            }
            ranks.AddRange(Enumerable.Range(from, to - from + 1));
        }
        while (cursor.Take(TokenKind.Comma));
        if (!cursor.Take(TokenKind.CloseBracket))
        {
            return cursor.Fail("Fermez le crochet : Mo[1] pour le premier lundi du mois.");
        }
        selectors.Add(new NthWeekdaySelector(weekday, [.. ranks.Distinct()], ShiftReader.Read(cursor, LongestShift)));

        return true;
    }

    /// <summary>A rank from 1 to 5, or from -1 to -5.</summary>
    public static bool ReadRank(TokenCursor cursor, out int rank)
    {
        var sign = cursor.Take(TokenKind.Dash) ? -1 : 1;
        var read = cursor.TakeNumber(1, 5, out rank);
        rank *= sign;

        return read || cursor.Fail("Le rang d’un jour dans le mois va de 1 à 5, ou de -1 (le dernier) à -5.");
    }
}
