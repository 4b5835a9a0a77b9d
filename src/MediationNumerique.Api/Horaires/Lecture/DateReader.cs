using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Reads months and dates: <c>Nov-Feb</c>, <c>Dec 24,31</c>, <c>2026 Jul 06-2026 Aug 28</c>, <c>easter -2 days</c>.</summary>
internal static class DateReader
{
    private const int LongestShift = 200;

    /// <summary>Adds the filter that comes next, if any; false when it is wrong.</summary>
    public static bool Read(TokenCursor cursor, List<DayFilter> filters)
    {
        if (!IsNext(cursor, 0))
        {
            return true;
        }
        var selectors = new List<DaySelector>();
        do
        {
            var read = IsWholeMonth(cursor) ? ReadMonths(cursor, selectors) : ReadDates(cursor, selectors);
            if (!read)
            {
                return false;
            }
        }
        while (cursor.Is(TokenKind.Comma) && IsNext(cursor, 1) && cursor.Take(TokenKind.Comma));
        filters.Add(new([.. selectors]));

        return true;
    }

    private static bool IsNext(TokenCursor cursor, int at)
    {
        var next = cursor.Peek(at).Kind;

        return next is TokenKind.Month or TokenKind.Easter || YearReader.IsYearOfDate(cursor, at);
    }

    private static bool IsWholeMonth(TokenCursor cursor) =>
        cursor.Is(TokenKind.Month) && cursor.Peek(1).Kind is not TokenKind.Number && !YearReader.StartsAtNthWeekday(cursor, 0);

    private static bool ReadMonths(TokenCursor cursor, List<DaySelector> selectors)
    {
        var start = cursor.Take().Value;
        var to = start;
        if (cursor.Take(TokenKind.Dash) && !cursor.Take(TokenKind.Month, out to))
        {
            return cursor.Fail("Donnez le dernier mois de l’intervalle : Jul-Aug pour juillet et août.");
        }
        selectors.Add(new MonthSelector(Noms.Range(start - 1, to - 1, 12)));

        return true;
    }

    /// <summary>A date, a range of dates, or several days of one month: <c>Dec 24,31</c>.</summary>
    private static bool ReadDates(TokenCursor cursor, List<DaySelector> selectors)
    {
        if (!ReadPoint(cursor, out var start) || !ReadRange(cursor, start, selectors))
        {
            return false;
        }
        while (start.Day > 0 && cursor.Is(TokenKind.Comma, TokenKind.Number) && !YearReader.IsYearOfDate(cursor, 1))
        {
            cursor.Take(TokenKind.Comma);
            if (!ReadDay(cursor, start.Month, out var day) || !ReadRange(cursor, start with { Day = day }, selectors))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadRange(TokenCursor cursor, DatePoint start, List<DaySelector> selectors)
    {
        DatePoint? to = null;
        if (cursor.Take(TokenKind.Dash))
        {
            if (!ReadEnd(cursor, start, out var end))
            {
                return false;
            }
            to = end;
        }
        var step = 1;
        if (to is not null && cursor.Take(TokenKind.Slash) && !cursor.TakeNumber(2, 366, out step))
        {
            return cursor.Fail("Donnez tous les combien de jours, à partir de 2 : Jan 01-31/7.");
        }
        selectors.Add(new DateSelector(start, to, step));

        return true;
    }

    /// <summary>The end of a range has a year when its beginning has one, and then only.</summary>
    private static bool ReadEnd(TokenCursor cursor, DatePoint start, out DatePoint to)
    {
        to = start with { Shift = 0 };
        if (cursor.Is(TokenKind.Number) && !YearReader.IsYearOfDate(cursor, 0, isEnd: true))
        {
            if (start.Day == 0 || cursor.Current.Value < start.Day)
            {
                return cursor.Fail("Donnez une date de fin qui suit celle du début : Jul 01-31, ou Jul 01-Aug 15.");
            }
            if (!ReadDay(cursor, start.Month, out var day))
            {
                return false;
            }
            to = to with { Day = day };
            return true;
        }
        if (!ReadPoint(cursor, out to, isEnd: true))
        {
            return false;
        }
        if (start.Year is { } year && to.Year is null)
        {
            to = to with { Year = year };
            to = to.In(year) < start.In(year) ? to with { Year = year + 1 } : to;
        }

        return (start.Year is null) == (to.Year is null)
            || cursor.Fail("Donnez l’année de la première date aussi : 2026 Dec 20-2027 Jan 03.");
    }

    private static bool ReadPoint(TokenCursor cursor, out DatePoint point, bool isEnd = false)
    {
        int? year = YearReader.IsYearOfDate(cursor, 0, isEnd) ? cursor.Take().Value : null;
        point = new(year, 0, 0);
        if (cursor.Take(TokenKind.Easter))
        {
            point = point with { Shift = ShiftReader.Read(cursor, LongestShift) };
            return true;
        }
        if (!cursor.Take(TokenKind.Month, out var month))
        {
            return cursor.Fail("Donnez le mois puis le jour de la date de fin : Jul 01-Aug 31.");
        }
        point = point with { Month = month };
        if (cursor.Is(TokenKind.Weekday, TokenKind.OpenBracket))
        {
            return ReadNthWeekday(cursor, ref point);
        }
        var read = ReadDay(cursor, month, out var day);
        point = point with { Day = day };

        return read;
    }

    private static bool ReadNthWeekday(TokenCursor cursor, ref DatePoint point)
    {
        var weekday = cursor.Take().Value;
        cursor.Take(TokenKind.OpenBracket);
        if (!WeekdayReader.ReadRank(cursor, out var rank))
        {
            return false;
        }
        if (!cursor.Take(TokenKind.CloseBracket))
        {
            return cursor.Fail("Donnez un seul rang et fermez le crochet : Mar Su[-1] pour le dernier dimanche de mars.");
        }
        point = point with { Weekday = weekday, Rank = rank, Shift = ShiftReader.Read(cursor, 6) };

        return true;
    }

    /// <summary>A day that the month has, in a leap year at least.</summary>
    private static bool ReadDay(TokenCursor cursor, int month, out int day) =>
        cursor.TakeNumber(1, DateTime.DaysInMonth(2024, month), out day)
        || cursor.Fail("Ce jour n’existe pas dans ce mois : vérifiez la date.");
}
