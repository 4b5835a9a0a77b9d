using System.Collections.Immutable;
using System.Globalization;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>From the parameters on opening hours to conditions, and to what they take from the clock.</summary>
internal sealed class HorairesReader(FiltresFormats formats, TimeProvider time)
{
    /// <summary>The conditions; and a hash of what they take from the clock, null where they take nothing.</summary>
    public (ImmutableArray<ConditionHoraire> Conditions, ulong? Horloge) Read(FiltresLieux f)
    {
        if ((f.OuvertMaintenant, f.OuvertLe, f.OuvertLeWeekEnd, f.OuvertJours, f.OuvertApres) is (null or [], null or [], null or [], null or [], null or []))
        {
            return ([], null);
        }
        var now = time.GetUtcNow();

        return ([.. Moments(f, now), .. Jours(f, now)], Horloge(f, now));
    }

    private IEnumerable<ConditionHoraire> Moments(FiltresLieux f, DateTimeOffset now)
    {
        if (f.OuvertMaintenant is [var maintenant, ..])
        {
            yield return new ConditionMoment([Moment.At(now)], BooleanFormat.Parse(maintenant) ? Ouverture.Ouvert : Ouverture.Ferme);
        }
        if (f.OuvertLe is [_, ..])
        {
            yield return new ConditionMoment([.. ParameterValues.Read(f.OuvertLe, formats.Moment).Select(MomentFormat.Parse)], Ouverture.Ouvert);
        }
    }

    /// <summary>An hour goes with the days that are asked for; without any, with each of the seven to come.</summary>
    private IEnumerable<ConditionHoraire> Jours(FiltresLieux f, DateTimeOffset now)
    {
        var apres = f.OuvertApres is [var heure, ..] ? Minute(heure) : 0;
        var weekEnd = f.OuvertLeWeekEnd is [var text, ..] ? BooleanFormat.Parse(text) : (bool?)null;
        if (f.OuvertJours is [_, ..])
        {
            var jours = ParameterValues.Read(f.OuvertJours, formats.Jours).Select(formats.Jours.Canonical);
            yield return new ConditionJours(now, jours.Aggregate(0, (bits, jour) => bits | JourFrancais.BitOf(jour)), apres);
        }
        if (weekEnd is true)
        {
            yield return new ConditionJours(now, JoursAVenir.WeekEnd, apres);
        }
        if (weekEnd is false)
        {
            yield return new ConditionFerme(now, JoursAVenir.WeekEnd);
        }
        if (f.OuvertApres is [_, ..] && f.OuvertJours is not [_, ..] && weekEnd is not true)
        {
            yield return new ConditionJours(now, JoursAVenir.Tous, apres);
        }
    }

    private static int Minute(string heure) => (int)TimeOnly.ParseExact(heure, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes;

    private static ulong? Horloge(FiltresLieux f, DateTimeOffset now)
    {
        ulong? minute = f.OuvertMaintenant is [_, ..] ? Clock.Minute(now) : null;
        var hangsOnDates = f.OuvertLeWeekEnd is [_, ..] || f.OuvertJours is [_, ..] || f.OuvertApres is [_, ..];

        return hangsOnDates ? Fingerprint.Of([minute ?? 0, .. Dates(now)]) : minute;
    }

    /// <summary>Today's date in each territory.</summary>
    private static IEnumerable<ulong> Dates(DateTimeOffset now) =>
        FuseauHoraire.Tous.Select(fuseau => (ulong)DateOnly.FromDateTime(fuseau.LocalTime(now)).DayNumber);
}
