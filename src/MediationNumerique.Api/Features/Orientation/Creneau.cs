using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Selecteurs;
using MediationNumerique.Api.Web.Filtres;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>When a person can come: a day, or a part of it.</summary>
/// <param name="Jour">0 for Monday.</param>
/// <param name="Debut">The first minute.</param>
/// <param name="Fin">The minute after the last.</param>
/// <param name="Nom">In French: <c>samedi matin</c>.</param>
internal sealed record Creneau(int Jour, int Debut, int Fin, string Nom)
{
    /// <summary>To open for less is not to be there.</summary>
    private const int Least = 30;

    private static readonly (string Code, string Nom, int Debut, int Fin)[] s_parties =
    [
        ("matin", "matin", 6 * 60, 12 * 60), ("apres-midi", "après-midi", 12 * 60, 18 * 60), ("soir", "soir", 18 * 60, 24 * 60),
    ];

    private static readonly Dictionary<string, Creneau> s_byCode = All().ToDictionary(pair => pair.Code, pair => pair.Creneau);

    /// <summary><c>sa</c>, <c>sa-matin</c>…</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All().Select(pair => pair.Code)];

    public static Creneau Of(string code) => s_byCode[code];

    /// <summary>Open for half an hour in the part, the next time that day comes; today counts.</summary>
    public Etat In(Calendrier calendrier, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(calendrier.Fuseau.LocalTime(now));
        var date = today.AddDays((Jour - Noms.Weekday(today) + 7) % 7);
        var etat = Etat.NonRemplie;
        foreach (var tranche in calendrier.On(date))
        {
            if (Math.Min((int)tranche.Fin, Fin) - Math.Max((int)tranche.Debut, Debut) < Least)
            {
                continue;
            }
            if (tranche.Etat is Ouverture.Ouvert)
            {
                return Etat.Remplie;
            }
            etat = Etat.Inconnue;
        }

        return etat;
    }

    private static IEnumerable<(string Code, Creneau Creneau)> All()
    {
        foreach (var (jour, code) in JourFrancais.Codes.Index())
        {
            yield return (code, new(jour, 0, Plage.Jour, JourFrancais.Noms[jour]));
            foreach (var partie in s_parties)
            {
                yield return ($"{code}-{partie.Code}", new(jour, partie.Debut, partie.Fin, $"{JourFrancais.Noms[jour]} {partie.Nom}"));
            }
        }
    }
}
