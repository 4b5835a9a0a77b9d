using System.Globalization;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Horaires;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue.Ouvertures;

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
            Ouvert = calendrier.StateAt(local) switch
            {
                Ouverture.Ouvert => true,
                Ouverture.Ferme => false,
                _ => null,
            },
            ProchaineOuverture = next is { } opening ? calendrier.ToInstant(opening) : null,
            HorairesSemaine = Semaine(calendrier, now),
        };
    }

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
