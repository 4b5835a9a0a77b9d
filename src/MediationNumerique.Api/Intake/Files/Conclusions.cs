using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>What only the whole reading of a file tells.</summary>
internal static class Conclusions
{
    /// <param name="rows">How many were read.</param>
    /// <param name="isComplete">Whether the end was reached.</param>
    /// <param name="isPrivate">How many are not to be published.</param>
    /// <param name="firstDoubt">The first row that may hide an id; null where none does.</param>
    public static IEnumerable<Anomalie> Of(int rows, bool isComplete, int isPrivate, int? firstDoubt)
    {
        if (isPrivate > 0)
        {
            yield return Anomalie.Information(Anomalie.Fichier, "lignes-privees", $"{isPrivate} ligne(s) marquée(s) comme privée(s) ne sont pas publiées.");
        }
        if (rows == 0 && isComplete)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "aucun-lieu", "Le fichier ne contient aucun lieu : vérifiez qu’il a été enregistré avec toutes ses lignes.");
        }
        if (!isComplete)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "suppressions-suspendues",
                "La fin du fichier manque ou n’a pas pu être lue : un import complet ne supprime rien, puisque les lieux absents y sont peut-être.");
        }
        else if (firstDoubt is { } ligne)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "suppressions-suspendues",
                $"La ligne {ligne} cache peut-être l’identifiant d’un lieu : un import complet ne supprime rien, puisque les lieux absents y sont peut-être. Corrigez-la, puis renvoyez le fichier.");
        }
    }

    /// <param name="count">Places without a point.</param>
    /// <param name="areSought">Whether they are sought afterwards.</param>
    public static IEnumerable<Anomalie> OfPoints(int count, bool areSought)
    {
        if (count > 0 && !areSought)
        {
            yield return Anomalie.Information(
                Anomalie.Fichier, "sans-point",
                $"{count} lieu(x) sans latitude ni longitude sont gardés ainsi, et les cartes ne les montrent pas. Le réglage « Geocodage:Url » de cette API les trouverait par leur adresse, à l’import.");
        }
    }

    /// <summary>Why the reading goes no further than a row; null where it does.</summary>
    /// <param name="bilan">What was read so far.</param>
    /// <param name="longest">How long it might last, where it has lasted longer.</param>
    /// <param name="numero">The row.</param>
    public static Anomalie? Exceeded(BilanLecture bilan, TimeSpan? longest, int numero) => true switch
    {
        _ when longest is { TotalSeconds: var seconds } => Anomalie.Erreur(
            Anomalie.Fichier, "trop-long", $"La lecture s’arrête à la ligne {numero}, après {seconds} secondes : envoyez le fichier en plusieurs parties, ou importez-le."),
        _ when bilan.Lues > FileBounds.MostRows => Anomalie.Erreur(
            Anomalie.Fichier, "trop-de-lignes", $"La lecture s’arrête à la ligne {numero} : envoyez au plus {FileBounds.MostRows} lieux par fichier."),
        _ when bilan.Erreurs > FileBounds.MostErrors => Anomalie.Erreur(
            Anomalie.Fichier, "trop-de-remarques", $"La lecture s’arrête à la ligne {numero} : {bilan.Erreurs} erreurs déjà. Corrigez d’abord les plus nombreuses."),
        _ => null,
    };
}
