using AdjustmentRule = System.TimeZoneInfo.AdjustmentRule;
using TransitionTime = System.TimeZoneInfo.TransitionTime;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// The legal times of France's territories as they were in 2026, for machines without tzdata. Of the metropole, summer time
/// goes by the European rule (directive 2000/84/EC); Saint-Pierre-et-Miquelon follows North America; no other territory has one.
/// </summary>
internal static class FuseauxDe2026
{
    private static readonly Dictionary<string, double> s_hours = new()
    {
        ["Europe/Paris"] = 1,
        ["America/Guadeloupe"] = -4,
        ["America/Martinique"] = -4,
        ["America/Cayenne"] = -3,
        ["Indian/Reunion"] = 4,
        ["America/Miquelon"] = -3,
        ["Indian/Mayotte"] = 3,
        ["America/St_Barthelemy"] = -4,
        ["America/Marigot"] = -4,
        ["Pacific/Wallis"] = 12,
        ["Pacific/Tahiti"] = -10,
        ["Pacific/Marquesas"] = -9.5,
        ["Pacific/Gambier"] = -9,
        ["Pacific/Noumea"] = 11,
    };

    /// <summary>The zone of an IANA identifier that <see cref="FuseauHoraire"/> uses.</summary>
    public static TimeZoneInfo Make(string id) => id switch
    {
        "Europe/Paris" => Make(id, Sunday(month: 3, week: 5, hour: 2), Sunday(month: 10, week: 5, hour: 3)),
        "America/Miquelon" => Make(id, Sunday(month: 3, week: 2, hour: 2), Sunday(month: 11, week: 1, hour: 2)),
        _ => TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(s_hours[id]), id, id),
    };

    private static TimeZoneInfo Make(string id, TransitionTime start, TransitionTime end)
    {
        var rule = AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end);

        return TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(s_hours[id]), id, id, id, [rule]);
    }

    /// <param name="month">1 to 12.</param>
    /// <param name="week">1 for the month's first Sunday, 5 for its last.</param>
    /// <param name="hour">What clocks show just before they change.</param>
    private static TransitionTime Sunday(int month, int week, int hour) =>
        TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, hour, 0, 0), month, week, DayOfWeek.Sunday);
}
