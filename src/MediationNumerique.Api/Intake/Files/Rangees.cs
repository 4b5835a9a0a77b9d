using MediationNumerique.Api.Intake.Files.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>The rows of a file, by the reader of its format.</summary>
internal static class Rangees
{
    /// <summary>The format and the rows, or why there are none.</summary>
    public static (FormatFichier? Format, IRangees? Rangees, Anomalie? Erreur) Open(FileContent content)
    {
        var (nature, path, erreur) = FileNature.Of(content);

        return nature is not { } format
            ? (null, null, erreur)
            : (format, format is FormatFichier.Csv ? RangeesCsv.Open(content.Open()) : RangeesJson.Open(content, format, path), null);
    }
}
