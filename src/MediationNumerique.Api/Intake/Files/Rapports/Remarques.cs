using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>From what is found in a file to what is told of it.</summary>
internal static class Remarques
{
    /// <summary>Of a whole file, while its rows are read: what concerns the file, then its rows, then what only their reading told of the file.</summary>
    public static IEnumerable<Remarque> Read(FichierLieux fichier)
    {
        var first = fichier.Anomalies;
        foreach (var anomalie in first)
        {
            yield return OfFile(anomalie);
        }
        foreach (var remarque in fichier.Read().SelectMany(Of))
        {
            yield return remarque;
        }
        foreach (var anomalie in fichier.Anomalies.Except(first))
        {
            yield return OfFile(anomalie);
        }
    }

    public static IEnumerable<Remarque> Of(LigneVerifiee ligne) => ligne.Anomalies.Select(anomalie => Of(anomalie, ligne.Numero, ligne.IdSource));

    public static Remarque OfFile(Anomalie anomalie) => Of(anomalie, null, null);

    private static Remarque Of(Anomalie anomalie, int? ligne, string? idSource) => new()
    {
        Ligne = ligne,
        IdSource = idSource,
        Colonne = anomalie.Champ is Anomalie.Fichier or Anomalie.Ligne ? null : anomalie.Champ,
        Gravite = anomalie.Gravite,
        Code = anomalie.Code,
        Message = anomalie.Message,
        Valeur = anomalie.Valeur,
        Suggestions = anomalie.Suggestions,
    };
}
