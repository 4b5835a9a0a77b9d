using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>A date, or the dates from one to another: <c>Dec 25</c>, <c>Jul 01-Aug 31</c>, <c>Dec 20-Jan 05</c>, <c>Jan 01-31/7</c>.</summary>
/// <param name="from">The first day.</param>
/// <param name="to">The last day, or null for one day alone; it has a year when the first has one, and then only.</param>
/// <param name="step">1 for every day, 7 for one in seven…</param>
internal sealed class DateSelector(DatePoint from, DatePoint? to, int step) : DaySelector
{
    public override bool Matches(in CivilDay day)
    {
        var date = day.Date;
        if (to is not { } last)
        {
            return from.In(date.Year) == date;
        }
        // A range that goes over the new year began this year or the year before.
        return InRange(date, last, date.Year) || (from.Year is null && InRange(date, last, date.Year - 1));
    }

    public override void Print(StringBuilder text)
    {
        from.Print(text);
        if (to is { } last)
        {
            text.Append('-');
            last.Print(text);
        }
        if (step > 1)
        {
            // After a 24th, 24/7 would be read as all day and every day.
            text.Append(step == 7 ? " /" : "/").Append(step);
        }
    }

    private bool InRange(DateOnly date, DatePoint last, int year)
    {
        if (year < 1 || (from.In(year) ?? from.AtMostIn(year)?.AddDays(1)) is not { } start || last.AtMostIn(year) is not { } end)
        {
            return false;
        }
        if (end < start && last.Year is null && year < DateOnly.MaxValue.Year)
        {
            end = last.AtMostIn(year + 1) ?? end;
        }

        return date >= start && date <= end && (date.DayNumber - start.DayNumber) % step == 0;
    }
}
