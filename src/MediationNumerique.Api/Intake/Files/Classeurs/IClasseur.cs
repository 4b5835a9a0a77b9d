namespace MediationNumerique.Api.Intake.Files.Classeurs;

/// <summary>The sheets of a workbook, as texts. No formula is run: what it gave when the workbook was saved is read.</summary>
internal interface IClasseur : IDisposable
{
    IReadOnlyList<string> Feuilles { get; }

    /// <summary>The rows of a sheet that hold something, with their numbers in the sheet, from 1.</summary>
    IEnumerable<(int Numero, string?[] Cellules)> Lignes(int feuille);
}
