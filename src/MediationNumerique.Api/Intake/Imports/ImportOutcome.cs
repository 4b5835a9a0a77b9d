using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Intake.Imports;

internal static class ImportOutcome
{
    /// <summary>What the file was recognised to be, and how its rows were judged.</summary>
    public static void Describe(this ImportEntity import, ImportReading reading)
    {
        var fichier = reading.Fichier;
        import.Format = fichier.Format?.ToString().ToLowerInvariant();
        import.VersionSchema = fichier.Version switch { SchemaVersion.V10 => "1.0", SchemaVersion.V01 => "0.1", _ => null };
        import.Encodage = fichier.Encodage switch { Encodage.Utf8 => "utf-8", Encodage.Utf16 => "utf-16", Encodage.Windows1252 => "windows-1252", _ => null };
        import.Lues = fichier.Bilan.Lues;
        import.Refusees = fichier.Bilan.Refusees;
        import.AvecAvertissements = fichier.Bilan.AvecAvertissements;
        import.Remarques = reading.Remarques.Count;
    }

    public static void End(this ImportEntity import, EtatImport etat, ImportRefusal? refusal, DateTime now) =>
        (import.Etat, import.MotifCode, import.MotifMessage, import.TermineLe) = (etat, refusal?.Code, refusal?.Message, now);
}
