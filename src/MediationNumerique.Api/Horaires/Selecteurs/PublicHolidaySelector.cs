using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>Public holidays: <c>PH</c>; <c>PH -1 day</c> is their eve.</summary>
/// <param name="shift">How many days after (or before) the holiday.</param>
internal sealed class PublicHolidaySelector(int shift) : DaySelector
{
    public int Shift => shift;

    public override bool Matches(in CivilDay day) => day.Feries.Contains(day.Date.AddDays(-shift));

    public override void Print(StringBuilder text)
    {
        text.Append("PH");
        Noms.PrintShift(text, shift);
    }
}
