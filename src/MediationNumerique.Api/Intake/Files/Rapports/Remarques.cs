using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>From what is found in a file to what is told of it.</summary>
internal static class Remarques
{
    public static IEnumerable<Remarque> Of(LigneVerifiee ligne) => ligne.Anomalies.Select(anomalie => Of(anomalie, ligne.Numero, ligne.IdSource));

    public static Remarque OfFile(Anomalie anomalie) => Of(anomalie, null, null);

    public static Remarque Of(Anomalie anomalie, int? ligne, string? idSource) => new()
    {
        Ligne = ligne,
        IdSource = idSource,
        Colonne = anomalie.Champ is Anomalie.Fichier or Anomalie.Ligne ? null : anomalie.Champ,
        Gravite = anomalie.Gravite,
        Code = anomalie.Code,
        Message = anomalie.Message,
        Valeur = anomalie.Valeur,
        ValeurRetenue = anomalie.Retenu,
        Suggestions = anomalie.Suggestions,
    };
}
