using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>Days of the week: <c>Mo-Fr</c>.</summary>
/// <param name="days">A bit a day, Monday first.</param>
internal sealed class WeekdaySelector(int days) : DaySelector
{
    public override bool IsWeekly => true;

    public override bool Matches(in CivilDay day) => (days & (1 << Noms.Weekday(day.Date))) != 0;

    public override void Print(StringBuilder text) => Noms.Print(text, days, Noms.Jours);
}
