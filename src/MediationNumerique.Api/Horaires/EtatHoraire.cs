using System.Globalization;

namespace MediationNumerique.Api.Horaires;

/// <summary>What a calendar says at an instant, as it is published.</summary>
internal static class EtatHoraire
{
    /// <summary>The fields of a place that hang on the clock.</summary>
    public static readonly IReadOnlyList<string> Champs = ["ouvert", "prochaine_ouverture", "horaires_semaine"];

    /// <summary>A place that opens in summer only is told in winter when.</summary>
    private const int DaysAhead = 366;

    public static HorairesLieu At(Calendrier calendrier, DateTimeOffset now)
    {
        var local = calendrier.Fuseau.LocalTime(now);
        var next = calendrier.NextOpening(local, DaysAhead);

        return new()
        {
            Ouvert = IsOpen(calendrier, now),
            ProchaineOuverture = next is { } opening ? calendrier.ToInstant(opening) : null,
            HorairesSemaine = Semaine(calendrier, now),
        };
    }

    /// <summary>Null where it is not known.</summary>
    public static bool? IsOpen(Calendrier calendrier, DateTimeOffset now) => calendrier.StateAt(now) switch
    {
        Ouverture.Ouvert => true,
        Ouverture.Ferme => false,
        _ => null,
    };

    public static IReadOnlyList<HorairesJour> Semaine(Calendrier calendrier, DateTimeOffset now) =>
    [
        .. JoursAVenir.Of(calendrier.Fuseau, now, JoursAVenir.Tous)
            .Select(date => new HorairesJour { Date = date, Intervalles = [.. calendrier.On(date).Select(ToIntervalle)] }),
    ];

    /// <summary><c>09:00</c>, <c>24:00</c>.</summary>
    public static string ToHeure(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static HorairesIntervalle ToIntervalle(Tranche tranche) => new()
    {
        Debut = ToHeure(tranche.Debut),
        Fin = ToHeure(tranche.Fin),
        Incertain = tranche.Etat is Ouverture.Inconnu ? true : null,
        Commentaire = tranche.Commentaire,
    };
}
