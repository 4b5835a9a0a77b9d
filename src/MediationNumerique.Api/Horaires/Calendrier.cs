using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// Opening hours that were read, with the clocks and the public holidays of the territory that they hold in. Days are worked
/// out once: an ordinary week at the first question, other days as they are asked for, the last sixteen of them kept.
/// Safe to share: what is kept is replaced whole.
/// </summary>
internal sealed class Calendrier(HorairesOuverture horaires, TimeZoneInfo fuseau, JoursFeries feries)
{
    private const int KeptDays = 16;

    private readonly Jour?[] _kept = new Jour?[KeptDays];
    private Publication? _published;

    public TimeZoneInfo Fuseau => fuseau;

    /// <summary>The parts of a local day when the place is not closed, in order.</summary>
    public Tranche[] On(DateOnly date)
    {
        ref var slot = ref _kept[date.DayNumber % KeptDays];
        if (slot is not { } kept || kept.Numero != date.DayNumber)
        {
            slot = kept = new(date.DayNumber, horaires.On(date, feries));
        }

        return kept.Tranches;
    }

    public Ouverture StateAt(DateTime local)
    {
        var minute = (local.Hour * 60) + local.Minute;
        foreach (var tranche in On(DateOnly.FromDateTime(local)))
        {
            if (minute < tranche.Fin)
            {
                return minute >= tranche.Debut ? tranche.Etat : Ouverture.Ferme;
            }
        }

        return Ouverture.Ferme;
    }

    public Ouverture StateAt(DateTimeOffset instant) => StateAt(fuseau.LocalTime(instant));

    /// <summary>Whether it is surely open, be it for a minute, on a local day from a minute of it on.</summary>
    public bool OpensOn(DateOnly date, int apres)
    {
        foreach (var tranche in On(date))
        {
            if (tranche.Etat is Ouverture.Ouvert && tranche.Fin > apres)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When it next comes to be surely open, local time, strictly after an instant; null when not within so many days.</summary>
    public DateTime? NextOpening(DateTime from, int days)
    {
        var (since, end) = ((from.Hour * 60) + from.Minute, -1);
        for (var day = DateOnly.FromDateTime(from); days > 0; days--, day = day.AddDays(1))
        {
            foreach (var tranche in On(day).Where(tranche => tranche.Etat is Ouverture.Ouvert))
            {
                if (tranche.Debut > since && tranche.Debut != end)
                {
                    return day.ToDateTime(TimeOnly.MinValue).AddMinutes(tranche.Debut);
                }
                end = tranche.Fin;
            }
            // What goes on at midnight does not begin there.
            (since, end) = (-1, end == Plage.Jour ? 0 : -1);
        }

        return null;
    }

    /// <summary>What is published of these hours at an instant, as JSON: nothing in it changes within a minute, so that it is made once in each.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="json">How it is written.</param>
    public byte[] PublishedAt(DateTimeOffset now, JsonTypeInfo<HorairesLieu> json)
    {
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        if (_published is not { } kept || kept.Minute != minute)
        {
            _published = kept = new(minute, JsonSerializer.SerializeToUtf8Bytes(EtatHoraire.At(this, now), json));
        }

        return kept.Json;
    }

    /// <summary>When such a local time is, by the clocks here: the later of two where they are put back, the hour they skip moved on.</summary>
    public DateTimeOffset ToInstant(DateTime local)
    {
        var exists = fuseau.IsInvalidTime(local) ? local.AddHours(1) : local;

        return new(exists, fuseau.GetUtcOffset(exists));
    }

    private sealed record Jour(int Numero, Tranche[] Tranches);

    private sealed record Publication(long Minute, byte[] Json);
}
