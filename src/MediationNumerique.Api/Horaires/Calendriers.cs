using System.Collections.Concurrent;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// Gives places that state the same hours under the same clocks and holidays one calendar, as long as any of them has it:
/// a million places have a few thousand. It is held weakly, so that what no catalogue has is forgotten.
/// </summary>
internal static class Calendriers
{
    private const int FirstSweep = 20_000;

    private static readonly ConcurrentDictionary<(string Horaires, TimeZoneInfo Fuseau, JoursFeries Feries), WeakReference<Calendrier>> s_known = [];
    private static int s_nextSweep = FirstSweep;

    /// <summary>Null where hours are not stated, or cannot be read.</summary>
    /// <param name="horaires">As the producer wrote them, or null.</param>
    /// <param name="departement">Where they hold: Paris time and national holidays where it is not known.</param>
    /// <param name="commune">Its code, or null.</param>
    public static Calendrier? Of(string? horaires, string? departement, string? commune)
    {
        if (horaires is null)
        {
            return null;
        }
        var key = (horaires, FuseauHoraire.Of(departement, commune), JoursFeries.Of(departement));
        if (s_known.TryGetValue(key, out var weak) && weak.TryGetTarget(out var known))
        {
            return known;
        }
        if (HorairesParser.Parse(horaires) is not { } read)
        {
            return null;
        }
        var made = new Calendrier(read, key.Item2, key.Item3);
        s_known[key] = new(made);
        if (s_known.Count > s_nextSweep)
        {
            Sweep();
        }

        return made;
    }

    private static void Sweep()
    {
        foreach (var (key, weak) in s_known)
        {
            if (!weak.TryGetTarget(out _))
            {
                s_known.TryRemove(new(key, weak));
            }
        }
        s_nextSweep = Math.Max(FirstSweep, s_known.Count * 2);
    }
}
