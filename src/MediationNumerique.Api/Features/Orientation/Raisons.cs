using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>Why a result stands where it stands: one sentence a criterion, in the words of a person.</summary>
internal sealed class Raisons(Demande demande, IReadOnlyList<CritereIndexe> indexes)
{
    public IReadOnlyList<Raison> Of(Candidat candidat, Offre offre)
    {
        var raisons = new List<Raison>();
        raisons.AddRange(demande.Besoins.Select(besoin => Besoin(besoin, offre)));
        raisons.Add(Distance(candidat, offre));
        if (demande.Disponibilites.Count > 0)
        {
            raisons.Add(Disponibilites(candidat.EtatOf(Evaluation.Disponibilites), offre));
        }
        for (var i = 0; i < indexes.Count; i++)
        {
            var etat = candidat.EtatOf(Evaluation.PremierIndexe + i);
            raisons.Add(Make(indexes[i].Nom, etat, indexes[i].Phrases.Of(etat), offre));
        }
        raisons.Add(Fraicheur(candidat.EtatOf(Evaluation.Fraicheur), offre));

        return raisons;
    }

    private Raison Besoin(ServiceCategorie besoin, Offre offre)
    {
        var has = offre.Categories.Contains(besoin);
        var nom = Enumeration.ValueOf(besoin);

        return Make(NomsCriteres.Besoins, has ? Etat.Remplie : Etat.NonRemplie, has ? $"Propose : {nom}" : $"Ne propose pas : {nom}", offre);
    }

    private Raison Distance(Candidat candidat, Offre offre)
    {
        var etat = candidat.EtatOf(Evaluation.Distance);
        var phrase = (candidat.Kilometres, etat) switch
        {
            (null, _) when offre.Lieu is null => "À distance : pas besoin de se déplacer",
            (null, _) => $"On ne sait pas à quelle distance : l’adresse est à {offre.Lieu!.Commune}",
            ({ } km, _) when candidat.IsOfCommune => km < 1
                ? $"À {offre.Lieu!.Commune}, la commune où vous êtes : on ne sait pas où exactement"
                : $"À {offre.Lieu!.Commune}, commune à environ {Francais.Nombre(km)} km : on ne sait pas où exactement",
            ({ } km, Etat.Remplie) => $"À {Francais.Distance(km)}",
            ({ } km, _) => $"À {Francais.Distance(km)}, plus loin que les {Francais.Nombre(demande.MobiliteKm)} km demandés",
        };

        return Make(NomsCriteres.Distance, etat, phrase, offre);
    }

    private Raison Disponibilites(Etat etat, Offre offre)
    {
        var creneaux = etat is Etat.Remplie
            ? demande.Disponibilites.Where(creneau => creneau.In(offre.Calendrier!, demande.Maintenant) is Etat.Remplie)
            : demande.Disponibilites;
        var quand = $"le {string.Join(etat is Etat.Remplie ? " et le " : " ou le ", creneaux.Select(creneau => creneau.Nom))}";

        return Make(NomsCriteres.Disponibilites, etat, etat switch
        {
            Etat.Remplie => $"Ouvert {quand}",
            Etat.NonRemplie => $"Fermé {quand.Replace(" ou le ", " et le ", StringComparison.Ordinal)}",
            _ => $"On ne sait pas si c’est ouvert {quand} : appelez",
        }, offre);
    }

    private Raison Fraicheur(Etat etat, Offre offre) => Make(NomsCriteres.Fraicheur, etat, etat switch
    {
        Etat.Remplie => $"Fiche mise à jour en {Francais.Mois(offre.DateMaj!.Value)}",
        Etat.NonRemplie => $"Fiche sans mise à jour depuis {Francais.Mois(offre.DateMaj!.Value)}, plus de deux ans : vérifiez avant d’y aller",
        _ => "On ne sait pas quand la fiche a été mise à jour",
    }, offre);

    /// <summary>Nobody is told to call where there is no number, or who cannot.</summary>
    private Raison Make(string critere, Etat etat, string phrase, Offre offre) => new()
    {
        Critere = critere,
        Etat = etat switch
        {
            Etat.Remplie => EtatRaison.Remplie,
            Etat.NonRemplie => EtatRaison.NonRemplie,
            _ => EtatRaison.Inconnue,
        },
        Phrase = offre.Telephone is null || demande.SansTelephone ? phrase.Replace(": appelez", ": renseignez-vous", StringComparison.Ordinal) : phrase,
    };
}
