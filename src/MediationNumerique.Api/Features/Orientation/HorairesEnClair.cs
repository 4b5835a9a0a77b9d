using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Selecteurs;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>Opening hours as a person says them.</summary>
internal static class HorairesEnClair
{
    /// <summary>Further ahead, it is better to ask.</summary>
    private const int DaysAhead = 31;

    /// <summary><c>Ouvert maintenant, jusqu’à 18 h.</c>, <c>Ouvre samedi 28 novembre à 9 h.</c>; null where nothing is known.</summary>
    public static string? Maintenant(Calendrier? calendrier, DateTimeOffset now)
    {
        if (calendrier is null)
        {
            return null;
        }
        var local = calendrier.Fuseau.LocalTime(now);
        var minute = (local.Hour * 60) + local.Minute;
        if (calendrier.StateAt(local) is Ouverture.Ouvert)
        {
            var fin = calendrier.On(DateOnly.FromDateTime(local)).First(tranche => minute < tranche.Fin).Fin;

            return fin == Plage.Jour ? "Ouvert maintenant." : $"Ouvert maintenant, jusqu’à {Heure(fin)}.";
        }

        return calendrier.NextOpening(local, DaysAhead) is { } next
            ? $"Ouvre {Jour(DateOnly.FromDateTime(next), DateOnly.FromDateTime(local))} à {Heure((next.Hour * 60) + next.Minute)}."
            : null;
    }

    /// <summary><c>mardi 24 novembre : 9 h à 12 h, 14 h à 18 h</c>, a day a line, days without hours left out.</summary>
    public static IReadOnlyList<string> Semaine(Calendrier calendrier, DateTimeOffset now) =>
    [
        .. JoursAVenir.Of(calendrier.Fuseau, now, JoursAVenir.Tous)
            .Where(date => calendrier.On(date).Length > 0)
            .Select(date => $"{Francais.Jour(date)} : {string.Join(", ", calendrier.On(date).Select(Tranche))}"),
    ];

    /// <summary>
    /// The same week in one line, days that are alike together: <c>mardi à vendredi 9 h à 12 h ; samedi 9 h à 12 h</c>.
    /// </summary>
    public static string EnUneLigne(Calendrier calendrier, DateTimeOffset now)
    {
        var days = JoursAVenir.Of(calendrier.Fuseau, now, JoursAVenir.Tous)
            .OrderBy(Noms.Weekday)
            .Select(date => (Jour: Francais.NomJour(date), Heures: string.Join(", ", calendrier.On(date).Select(Tranche))))
            .ToList();
        var parts = new List<string>();
        for (var (first, next) = (0, 1); first < days.Count; first = next, next++)
        {
            while (next < days.Count && days[next].Heures == days[first].Heures)
            {
                next++;
            }
            if (days[first].Heures.Length > 0)
            {
                parts.Add(next - first == 1 ? $"{days[first].Jour} {days[first].Heures}" : $"{days[first].Jour} à {days[next - 1].Jour} {days[first].Heures}");
            }
        }

        return string.Join(" ; ", parts);
    }

    /// <summary><c>9 h</c>, <c>13 h 30</c>, <c>minuit</c>.</summary>
    public static string Heure(int minute) => (minute / 60, minute % 60) switch
    {
        (24, 0) => "minuit",
        (var heure, 0) => $"{heure} h",
        var (heure, reste) => $"{heure} h {reste:00}",
    };

    private static string Tranche(Tranche tranche) =>
        $"{Heure(tranche.Debut)} à {Heure(tranche.Fin)}{(tranche.Etat is Ouverture.Inconnu ? " (à vérifier)" : "")}";

    private static string Jour(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "aujourd’hui",
        1 => "demain",
        _ => Francais.Jour(date),
    };
}
