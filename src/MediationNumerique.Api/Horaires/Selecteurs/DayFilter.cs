using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>Selectors of one kind, of which one is enough: <c>Mo-We,PH</c>. A day must pass every filter of a rule.</summary>
internal sealed class DayFilter(DaySelector[] selectors)
{
    public IReadOnlyList<DaySelector> Selectors => selectors;

    public bool Matches(in CivilDay day)
    {
        foreach (var selector in selectors)
        {
            if (selector.Matches(day))
            {
                return true;
            }
        }

        return false;
    }

    public void Print(StringBuilder text)
    {
        text.Append(selectors[0] is WeekSelector ? "week " : "");
        for (var i = 0; i < selectors.Length; i++)
        {
            text.Append(i > 0 ? "," : "");
            selectors[i].Print(text);
        }
    }
}
