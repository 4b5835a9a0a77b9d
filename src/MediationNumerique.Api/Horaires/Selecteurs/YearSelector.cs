using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>Years: <c>2026</c>, <c>2026-2028</c>, <c>2026-2036/2</c>, <c>2026+</c>.</summary>
/// <param name="from">The first year.</param>
/// <param name="to">The last year, <see cref="int.MaxValue"/> when there is none.</param>
/// <param name="step">1 for every year, 2 for one in two…</param>
internal sealed class YearSelector(int from, int to, int step) : DaySelector
{
    public override bool Matches(in CivilDay day) =>
        day.Date.Year >= from && day.Date.Year <= to && (day.Date.Year - from) % step == 0;

    public override void Print(StringBuilder text)
    {
        text.Append(from);
        if (to is int.MaxValue)
        {
            text.Append('+');
            return;
        }
        if (to > from)
        {
            text.Append('-').Append(to);
        }
        if (step > 1)
        {
            text.Append('/').Append(step);
        }
    }
}
