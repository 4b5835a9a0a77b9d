using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Files.Rapports;
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
        import.VersionSchema = fichier.Version.Name();
        import.Encodage = fichier.Encodage switch { Encodage.Utf8 => "utf-8", Encodage.Utf16 => "utf-16", Encodage.Windows1252 => "windows-1252", Encodage.MacRoman => "mac-roman", Encodage.Cp850 => "cp-850", _ => null };
        import.Lues = fichier.Bilan.Lues;
        import.Refusees = fichier.Bilan.Refusees;
        import.AvecAvertissements = fichier.Bilan.AvecAvertissements;
        import.Remarques = reading.Remarques.Count;
        import.Resume = reading.Resume is { } resume ? JsonSerializer.Serialize(resume, ResumeJson.Default.ResumeLecture) : null;
    }

    public static void End(this ImportEntity import, EtatImport etat, ImportRefusal? refusal, DateTime now) =>
        (import.Etat, import.MotifCode, import.MotifMessage, import.TermineLe) = (etat, refusal?.Code, refusal?.Message, now);
}

/// <summary>How a summary is kept.</summary>
[JsonSerializable(typeof(ResumeLecture))]
internal sealed partial class ResumeJson : JsonSerializerContext;
