using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>Selects days by one of their traits.</summary>
internal abstract class DaySelector
{
    /// <summary>Whether it looks at nothing but the day of the week.</summary>
    public virtual bool IsWeekly => false;

    public abstract bool Matches(in CivilDay day);

    /// <summary>Writes it in the notation.</summary>
    public abstract void Print(StringBuilder text);
}
