namespace MediationNumerique.Api.Horaires;

/// <summary>Easter Sunday in the Gregorian calendar.</summary>
internal static class Paques
{
    /// <summary>By the tables of the Gregorian calendar: golden number, epact, then the Sunday after the paschal full moon.</summary>
    public static DateOnly Of(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var correction = century - (century / 4) - (((8 * century) + 13) / 25);
        var epact = ((19 * golden) + correction + 15) % 30;
        // The two epacts that would put the full moon after 18 April.
        var moon = epact is 29 || (epact is 28 && golden > 10) ? epact - 1 : epact;
        var fullMoon = new DateOnly(year, 3, 21).AddDays(moon);

        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}
