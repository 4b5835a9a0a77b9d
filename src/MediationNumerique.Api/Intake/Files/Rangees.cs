using MediationNumerique.Api.Intake.Files.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>The rows of a file, by the reader of its format.</summary>
internal static class Rangees
{
    /// <summary>The format and the rows, or why there are none.</summary>
    /// <param name="content">The file.</param>
    /// <param name="feuille">The sheet of a workbook; null for the first one that holds places.</param>
    public static (FormatFichier? Format, IRangees? Rangees, Anomalie? Erreur) Open(FileContent content, string? feuille)
    {
        var (nature, path, erreur) = FileNature.Of(content);

        return nature is not { } format
            ? (null, null, erreur)
            : (format, format is FormatFichier.Csv ? RangeesCsv.Open(content.Open()) : RangeesJson.Open(content, format, path), null);
    }
}
