using System.Collections.Immutable;
using System.Globalization;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>What is asked of opening hours, and what that takes from the clock.</summary>
internal sealed class HorairesDemandes
{
    public bool? Maintenant { get; set; }

    public ImmutableArray<Moment> Moments { get; set; } = [];

    public bool? WeekEnd { get; set; }

    /// <summary>A bit a day, 1 for Monday.</summary>
    public int? Jours { get; set; }

    /// <summary>Minutes since midnight.</summary>
    public int? Apres { get; set; }

    public static int Minute(string heure) => (int)TimeOnly.ParseExact(heure, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes;

    /// <summary>An hour goes with the days that are asked for; without any, with each of the seven to come.</summary>
    public ImmutableArray<ConditionHoraire> Conditions(DateTimeOffset now)
    {
        var conditions = ImmutableArray.CreateBuilder<ConditionHoraire>();
        var apres = Apres ?? 0;
        if (Maintenant is { } open)
        {
            conditions.Add(new ConditionMoment([Moment.At(now)], open ? Ouverture.Ouvert : Ouverture.Ferme));
        }
        if (!Moments.IsEmpty)
        {
            conditions.Add(new ConditionMoment(Moments, Ouverture.Ouvert));
        }
        if (Jours is { } jours)
        {
            conditions.Add(new ConditionJours(now, jours, apres));
        }
        if (WeekEnd is { } weekEnd)
        {
            conditions.Add(weekEnd ? new ConditionJours(now, JoursAVenir.WeekEnd, apres) : new ConditionFerme(now, JoursAVenir.WeekEnd));
        }
        if (Apres is not null && Jours is null && WeekEnd is not true)
        {
            conditions.Add(new ConditionJours(now, JoursAVenir.Tous, apres));
        }

        return conditions.ToImmutable();
    }

    /// <summary>A hash of what the conditions take from the clock; null where they take nothing.</summary>
    public ulong? Horloge(DateTimeOffset now)
    {
        ulong? minute = Maintenant is null ? null : Clock.Minute(now);

        return (WeekEnd, Jours, Apres) is (null, null, null) ? minute : Fingerprint.Of([minute ?? 0, .. Dates(now)]);
    }

    /// <summary>Today's date in each territory.</summary>
    private static IEnumerable<ulong> Dates(DateTimeOffset now) =>
        FuseauHoraire.Tous.Select(fuseau => (ulong)DateOnly.FromDateTime(fuseau.LocalTime(now)).DayNumber);
}
