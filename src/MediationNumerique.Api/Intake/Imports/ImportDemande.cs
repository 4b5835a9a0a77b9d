using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>How a file is to be taken in, and for whom.</summary>
/// <param name="Source">The slug of a source that exists.</param>
/// <param name="Mode">Whether what the file does not have is deleted.</param>
/// <param name="Simulation">Everything but the write.</param>
/// <param name="Strict">One refused row refuses the file.</param>
/// <param name="ConfirmerSuppressions">More may be deleted than is usual.</param>
/// <param name="Origine">Where the file comes from.</param>
/// <param name="Auteur">Who sends it; 200 characters at most.</param>
internal sealed record ImportDemande(
    string Source, ModeImport Mode, bool Simulation, bool Strict, bool ConfirmerSuppressions, OrigineImport Origine, string Auteur)
{
    public LectureDemandee Lecture { get; init; } = new(null, IsProposee: false);
}

/// <summary>How its sender wants a file to be read.</summary>
/// <param name="Feuille">The sheet of a workbook; null for the one that holds places.</param>
/// <param name="IsProposee">Whether by the correspondence that is proposed for it, where its source has none.</param>
internal sealed record LectureDemandee(string? Feuille, bool IsProposee);
