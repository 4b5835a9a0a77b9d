using System.Collections.Immutable;
using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// A condition on opening hours. Hours that are not stated, cannot be read, or are not known then, do not meet it: neither
/// to be open nor to be closed.
/// </summary>
internal abstract record ConditionHoraire
{
    /// <summary>The condition on a calendar of such clocks.</summary>
    public abstract Func<Calendrier, bool> In(TimeZoneInfo fuseau);
}

/// <summary>An instant; or what clocks show at the place, which is another instant in each territory.</summary>
internal readonly record struct Moment(DateTime Local, DateTimeOffset? Instant)
{
    public static Moment At(DateTimeOffset instant) => new(default, instant);

    public DateTime In(TimeZoneInfo fuseau) => Instant is { } instant ? fuseau.LocalTime(instant) : Local;
}

/// <summary>At one of the moments, surely open; or surely closed.</summary>
internal sealed record ConditionMoment(ImmutableArray<Moment> AnyOf, Ouverture Etat) : ConditionHoraire
{
    public override Func<Calendrier, bool> In(TimeZoneInfo fuseau)
    {
        DateTime[] moments = [.. AnyOf.Select(moment => moment.In(fuseau))];

        // No lambda for each calendar: there are thousands.
        return calendrier =>
        {
            foreach (var local in moments)
            {
                if (calendrier.StateAt(local) == Etat)
                {
                    return true;
                }
            }

            return false;
        };
    }
}

/// <summary>Among the seven local days that begin with today, on one of some days of the week: surely open, be it for a minute, from a time on.</summary>
/// <param name="Maintenant">Now.</param>
/// <param name="Jours">A bit a day, 1 for Monday.</param>
/// <param name="Apres">The minute of the day.</param>
internal sealed record ConditionJours(DateTimeOffset Maintenant, int Jours, int Apres) : ConditionHoraire
{
    public override Func<Calendrier, bool> In(TimeZoneInfo fuseau)
    {
        var dates = JoursAVenir.Of(fuseau, Maintenant, Jours);

        return calendrier =>
        {
            foreach (var date in dates)
            {
                if (calendrier.OpensOn(date, Apres))
                {
                    return true;
                }
            }

            return false;
        };
    }
}

/// <summary>Among the same days, on none: surely closed, all day, on each of them.</summary>
internal sealed record ConditionFerme(DateTimeOffset Maintenant, int Jours) : ConditionHoraire
{
    public override Func<Calendrier, bool> In(TimeZoneInfo fuseau)
    {
        var dates = JoursAVenir.Of(fuseau, Maintenant, Jours);

        return calendrier => Array.TrueForAll(dates, date => calendrier.On(date).Length == 0);
    }
}

/// <summary>The seven local days that begin with today.</summary>
internal static class JoursAVenir
{
    public const int Nombre = 7;

    public const int Tous = 0b1111111;

    public const int WeekEnd = 0b1100000;

    /// <summary>Those that are one of some days of the week, a bit a day, 1 for Monday.</summary>
    public static DateOnly[] Of(TimeZoneInfo fuseau, DateTimeOffset now, int jours)
    {
        var today = DateOnly.FromDateTime(fuseau.LocalTime(now));

        return [.. Enumerable.Range(0, Nombre).Select(today.AddDays).Where(date => (jours & Bit(date)) != 0)];
    }

    public static int Bit(DateOnly date) => 1 << Noms.Weekday(date);
}
