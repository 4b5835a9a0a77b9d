using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>ISO 8601 weeks: <c>week 1-53/2</c>. The word is written once, before a list.</summary>
/// <param name="from">The first week, 1 to 53.</param>
/// <param name="to">The last week, 1 to 53.</param>
/// <param name="step">1 for every week, 2 for one in two…</param>
internal sealed class WeekSelector(int from, int to, int step) : DaySelector
{
    public override bool Matches(in CivilDay day)
    {
        var week = ISOWeek.GetWeekOfYear(day.Date.ToDateTime(TimeOnly.MinValue));

        return week >= from && week <= to && (week - from) % step == 0;
    }

    public override void Print(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{from:00}");
        if (to > from)
        {
            text.Append(CultureInfo.InvariantCulture, $"-{to:00}");
        }
        if (step > 1)
        {
            text.Append('/').Append(step);
        }
    }
}
