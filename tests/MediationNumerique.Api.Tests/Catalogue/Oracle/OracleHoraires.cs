using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Tests.Horaires;

namespace MediationNumerique.Api.Tests.Catalogue.Oracle;

/// <summary>Conditions on opening hours, drawn, and evaluated by reading the text again for each row.</summary>
internal static class OracleHoraires
{
    /// <summary>Around midnight in one territory or another, around a change of clocks, and on public holidays.</summary>
    private static readonly DateTimeOffset[] s_instants =
    [
        new(2026, 3, 1, 8, 30, 0, TimeSpan.Zero), new(2026, 3, 28, 23, 30, 0, TimeSpan.Zero), new(2026, 3, 29, 1, 30, 0, TimeSpan.Zero),
        new(2026, 10, 25, 0, 59, 0, TimeSpan.Zero), new(2026, 12, 24, 13, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 10, 0, TimeSpan.Zero),
    ];

    public static ConditionHoraire Create(Dice dice)
    {
        var now = dice.OneOf(s_instants).AddMinutes(dice.Below(7 * 24 * 60));

        return dice.Below(4) switch
        {
            0 => new ConditionMoment([Moment.At(now)], dice.Chance(50) ? Ouverture.Ouvert : Ouverture.Ferme),
            1 => new ConditionMoment([new(now.DateTime, null), new(now.DateTime.AddHours(dice.Below(100)), null)], Ouverture.Ouvert),
            2 => new ConditionJours(now, 1 + dice.Below(127), dice.Below(1440)),
            _ => new ConditionFerme(now, 1 + dice.Below(127)),
        };
    }

    public static bool Meets((string Text, string? Departement, string? Commune)? stated, ConditionHoraire condition)
    {
        if (stated is not { } said || !HorairesParser.TryParse(said.Text, out var horaires, out _))
        {
            return false;
        }
        var (zone, feries) = (FuseauHoraire.Of(said.Departement, said.Commune), JoursFeries.Of(said.Departement));
        DateTime Local(Moment moment) => moment.Instant is { } instant ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : moment.Local;
        IEnumerable<DateOnly> Days(DateTimeOffset now, int days) => Enumerable.Range(0, 7)
            .Select(i => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(i))
            .Where(date => (days >> ((int)date.DayOfWeek + 6) % 7 & 1) == 1);

        return condition switch
        {
            ConditionMoment moment => moment.AnyOf.Any(m => horaires.StateAt(Local(m), feries) == moment.Etat),
            ConditionJours jours => Days(jours.Maintenant, jours.Jours)
                .Any(day => horaires.On(day, feries).Any(part => part.Etat is Ouverture.Ouvert && part.Fin > jours.Apres)),
            ConditionFerme ferme => Days(ferme.Maintenant, ferme.Jours).All(day => horaires.On(day, feries).Length == 0),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
    }
}
