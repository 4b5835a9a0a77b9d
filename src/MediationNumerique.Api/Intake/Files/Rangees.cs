using MediationNumerique.Api.Intake.Files.Classeurs;
using MediationNumerique.Api.Intake.Files.DataInclusion;
using MediationNumerique.Api.Intake.Files.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>The rows of a file, by the reader of its format.</summary>
internal static class Rangees
{
    /// <summary>The format and the rows, or why there are none. Those of data.inclusion are places, unless a correspondence reads its columns.</summary>
    public static (FormatFichier? Format, IRangees? Rangees, Anomalie? Erreur) Open(FileContent content, OptionsLecture options)
    {
        var opened = Open(content, options.Feuille);

        return opened.Rangees is { } rangees && options.Correspondance is null && OuvertureDataInclusion.Open(content, rangees, options.Feuille) is { } places
            ? (opened.Format, places, null)
            : opened;
    }

    /// <summary>All titles: those of JSON are only known once its items are read.</summary>
    public static IReadOnlyList<string> Titres(Stream file, OptionsLecture options)
    {
        using var content = new FileContent(file);
        var (format, rangees, _) = content.Anomalies.Any(anomalie => anomalie.Gravite is Gravite.Erreur) ? default : Open(content, options);
        using (rangees)
        {
            if (format is FormatFichier.Json or FormatFichier.Ndjson or FormatFichier.Geojson)
            {
                foreach (var _ in rangees!.Read())
                {
                    // Each item adds its own.
                }
            }

            return [.. rangees?.Colonnes.Titres ?? []];
        }
    }

    /// <summary>The format and the rows, or why there are none.</summary>
    /// <param name="content">The file.</param>
    /// <param name="feuille">The sheet of a workbook; null for the one that holds places.</param>
    public static (FormatFichier? Format, IRangees? Rangees, Anomalie? Erreur) Open(FileContent content, string? feuille)
    {
        // A workbook may be in a gzip or in a ZIP of its own.
        var isWrapped = content.Classeur is null && Archive.IsZip(content.Head.Span);
        var file = isWrapped || content.Classeur is not null ? content.OpenSeekable() : null;
        if (isWrapped && file is null)
        {
            return (null, null, Anomalie.Erreur(
                Anomalie.Fichier, "fichier-trop-grand", $"Ce classeur dépasse {FileBounds.MostHeld / (1024 * 1024)} Mo une fois sorti de son archive : envoyez-le tel quel."));
        }
        var (classeur, _, _, damage) = isWrapped ? Archive.Look(file!) : (content.Classeur, null, null, null);
        if (damage is not null)
        {
            return (null, null, damage);
        }
        if (classeur is not null)
        {
            var (sheet, refusal) = RangeesClasseur.Open(() => classeur is FormatFichier.Ods ? new ClasseurOds(file!) : new ClasseurXlsx(file!), feuille);

            return (sheet is null ? null : classeur, sheet, refusal);
        }
        var (nature, path, erreur) = FileNature.Of(content);

        return nature is not { } format
            ? (null, null, erreur)
            : (format, format is FormatFichier.Csv ? RangeesCsv.Open(content.Open()) : RangeesJson.Open(content, format, path), null);
    }
}
