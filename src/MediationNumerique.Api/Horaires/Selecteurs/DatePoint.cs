using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>A date of every year, or of one: <c>Dec 25</c>, <c>2026 Dec 25</c>, <c>easter -2 days</c>, <c>Oct Su[-1]</c>.</summary>
/// <param name="Year">The only year, or null.</param>
/// <param name="Month">1 to 12; 0 for Easter Sunday.</param>
/// <param name="Day">The day of the month; 0 when a weekday is given instead.</param>
/// <param name="Weekday">0 for Monday.</param>
/// <param name="Rank">1 to 5 from the month's first, -1 to -5 from its last.</param>
/// <param name="Shift">How many days after (or before).</param>
internal readonly record struct DatePoint(int? Year, int Month, int Day, int Weekday = 0, int Rank = 0, int Shift = 0)
{
    /// <summary>The date in a year; null where there is none: 29 February, a fifth Sunday.</summary>
    public DateOnly? In(int year)
    {
        year = Year ?? year;
        var date = this switch
        {
            { Month: 0 } => Paques.Of(year),
            { Day: 0 } => NthWeekday(year),
            _ when Day > DateTime.DaysInMonth(year, Month) => null,
            _ => new DateOnly(year, Month, Day),
        };

        return date?.AddDays(Shift);
    }

    /// <summary>The date, or for 29 February the last day of the month: where a range ends that year.</summary>
    public DateOnly? AtMostIn(int year) => In(year) ?? (Day == 0 ? null : (this with { Day = 28 }).In(year));

    public void Print(StringBuilder text)
    {
        text.Append(Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year} ") : "");
        text.Append(Month == 0 ? "easter" : Noms.Mois[Month - 1]);
        if (Day > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Day:00}");
        }
        else if (Month > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Noms.Jours[Weekday]}[{Rank}]");
        }
        Noms.PrintShift(text, Shift);
    }

    private DateOnly? NthWeekday(int year)
    {
        var length = DateTime.DaysInMonth(year, Month);
        var edge = new DateOnly(year, Month, Rank > 0 ? 1 : length);
        var day = Rank > 0
            ? 1 + ((Weekday - Noms.Weekday(edge) + 7) % 7) + (7 * (Rank - 1))
            : length - ((Noms.Weekday(edge) - Weekday + 7) % 7) + (7 * (Rank + 1));

        return day >= 1 && day <= length ? new DateOnly(year, Month, day) : null;
    }
}
