using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>Whole months: <c>Jan</c>, <c>Nov-Feb</c>.</summary>
/// <param name="months">A bit a month, January first.</param>
internal sealed class MonthSelector(int months) : DaySelector
{
    public override bool Matches(in CivilDay day) => (months & (1 << (day.Date.Month - 1))) != 0;

    public override void Print(StringBuilder text) => Noms.Print(text, months, Noms.Mois);
}
