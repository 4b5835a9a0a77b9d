using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>The nth such weekday of a month: <c>Mo[1]</c>, <c>We[2-3,-1]</c>, <c>Su[-1] -1 day</c>.</summary>
/// <param name="weekday">0 for Monday.</param>
/// <param name="ranks">1 to 5 from the month's first, -1 to -5 from its last.</param>
/// <param name="shift">How many days after (or before) that day.</param>
internal sealed class NthWeekdaySelector(int weekday, int[] ranks, int shift) : DaySelector
{
    public override bool Matches(in CivilDay day)
    {
        var date = day.Date.AddDays(-shift);
        if (Noms.Weekday(date) != weekday)
        {
            return false;
        }
        var rank = ((date.Day - 1) / 7) + 1;
        var fromLast = -(((DateTime.DaysInMonth(date.Year, date.Month) - date.Day) / 7) + 1);

        return ranks.AsSpan().Contains(rank) || ranks.AsSpan().Contains(fromLast);
    }

    public override void Print(StringBuilder text)
    {
        text.Append(Noms.Jours[weekday]).Append('[').AppendJoin(',', ranks).Append(']');
        Noms.PrintShift(text, shift);
    }
}
