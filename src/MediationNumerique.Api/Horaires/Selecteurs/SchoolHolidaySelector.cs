using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>School holidays: <c>SH</c>. Their calendar is not known here, so that both answers are tried.</summary>
internal sealed class SchoolHolidaySelector : DaySelector
{
    public override bool Matches(in CivilDay day) => day.Vacances;

    public override void Print(StringBuilder text) => text.Append("SH");
}
