using System.Globalization;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>Opening hours made by chance, that use every part of the notation and can be read.</summary>
internal static class RandomHoraires
{
    private static readonly string[] s_days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private static readonly string[] s_dates =
    [
        "2026", "2026-2027", "2025-2033/2", "2027+", "Jul-Aug", "Nov-Feb", "Jan,Mar,Dec", "Dec 24", "Dec 24,31", "Nov 20-30",
        "Dec 20-Jan 05", "Jan 01-31/7", "2026 Nov 11-2026 Nov 20", "2026 Dec 20-Jan 05", "easter", "easter -2 days", "Nov Mo[2]-Nov Su[-1]",
        "Mar Su[-1]-Oct Su[-1]", "week 1-53/2", "week 2-52/2", "week 45,47-50", "2026 Nov week 46-48",
    ];

    private static readonly string[] s_rareDays = ["PH", "PH -1 day", "Mo[1]", "We[2-4]", "Fr[-1]", "Sa[1,3] +1 day", "PH,Su", "PH Mo-Fr", "Mo,PH"];

    private static readonly string[] s_states = [" off", " open", " unknown", " \"sur rendez-vous\"", " open \"par la cour\"", " off \"travaux\""];

    /// <summary>Up to four rules; only weekdays and hours when <paramref name="weekly"/>.</summary>
    public static string Create(Dice dice, bool weekly = false)
    {
        var text = Rule(dice, weekly);
        for (var i = dice.Below(4); i > 0; i--)
        {
            text += dice.OneOf(["; ", "; ", ", ", " || "]) + Rule(dice, weekly);
        }

        return text;
    }

    private static string Rule(Dice dice, bool weekly)
    {
        var dates = !weekly && dice.Chance(30) ? dice.OneOf(s_dates) + " " : "";
        var days = !weekly && dice.Chance(30) ? dice.OneOf(s_rareDays) : Days(dice);
        var state = dice.Chance(25) ? dice.OneOf(s_states) : "";

        return $"{dates}{days} {Spans(dice)}{state}";
    }

    private static string Days(Dice dice) => dice.Below(3) switch
    {
        0 => dice.OneOf(s_days),
        1 => $"{dice.OneOf(s_days)}-{dice.OneOf(s_days)}",
        _ => $"{dice.OneOf(s_days)},{dice.OneOf(s_days)}",
    };

    private static string Spans(Dice dice) =>
        dice.Chance(5) ? "24/7" : string.Join(',', Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => Span(dice)));

    private static string Span(Dice dice)
    {
        var from = 15 * dice.Below(96);
        // Now and then past midnight; never back to where it began.
        var to = (from + (15 * (1 + dice.Below(dice.Chance(80) ? 24 : 95)))) % 1440;

        return dice.Chance(10) ? $"{Clock(from)}+" : $"{Clock(from)}-{Clock(to)}{(dice.Chance(5) ? "+" : "")}";
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
