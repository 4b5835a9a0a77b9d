using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>Why a whole file is refused: a code, and French that says what to do.</summary>
internal sealed record ImportRefusal(string Code, string Message)
{
    /// <summary>What a mistake in a file may delete without its sender confirming it, in hundredths of the source's places.</summary>
    private const int UsualDeletions = 30;

    /// <summary>What the file says by itself; null when it may be taken in.</summary>
    public static ImportRefusal? Of(ImportEntity import, ImportReading reading)
    {
        var fichier = reading.Fichier;
        if (fichier.Anomalies.FirstOrDefault(anomalie => anomalie.Gravite is Gravite.Erreur) is { } erreur)
        {
            return new(erreur.Code, erreur.Message);
        }
        if (import.Strict && fichier.Bilan.Refusees > 0)
        {
            return new("lignes-refusees", $"Import strict : {fichier.Bilan.Refusees} ligne(s) ont des erreurs, et une seule suffit à refuser le fichier. Corrigez-les d’après le rapport, ou importez sans « strict ».");
        }

        return null;
    }

    /// <summary>What the source has beside: a file that would empty it is likely cut short.</summary>
    public static ImportRefusal? OfDeletions(ImportEntity import, int deletions, int known) =>
        import.ConfirmerSuppressions || deletions * 100L <= (long)known * UsualDeletions
            ? null
            : new("trop-de-suppressions", $"Cet import supprimerait {deletions} lieux sur {known}, plus de {UsualDeletions} %. Vérifiez que le fichier est entier ; si c’est voulu, renvoyez-le avec « confirmer_suppressions=true ».");
}
