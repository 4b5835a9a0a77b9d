using System.Globalization;
using CsvHelper;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>
/// A report for a person to open in a spreadsheet: French titles; columns separated by a semicolon and a byte order mark,
/// without which a French Excel shows one column and broken accents; no cell that a spreadsheet would run.
/// </summary>
internal static class RapportCsv
{
    public static readonly string[] Titles = ["Ligne", "Identifiant", "Colonne", "Gravité", "Code", "Message", "Valeur reçue", "Valeur retenue", "Suggestions", "Lignes concernées"];

    private static readonly CsvWriterOptions s_options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        // An apostrophe before a cell that begins with = + - @, a tab or CR.
        Injection = CsvInjection.Escape,
    };

    /// <summary>Writes the remarks as they come; the stream stays open.</summary>
    public static void Write(Stream output, IEnumerable<Remarque> remarques)
    {
        using var csv = CsvWriter.Create(output, s_options, leaveOpen: true);
        WriteRecord(csv, Titles);
        foreach (var remarque in remarques)
        {
            WriteRecord(csv,
            [
                remarque.Ligne?.ToString(CultureInfo.InvariantCulture), remarque.IdSource, remarque.Colonne,
                remarque.Gravite.Name(), remarque.Code, remarque.Message, remarque.Valeur,
                remarque.ValeurRetenue, string.Join(" | ", remarque.Suggestions), remarque.Nombre?.ToString(CultureInfo.InvariantCulture),
            ]);
        }
    }

    private static void WriteRecord(CsvWriter csv, ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            // The writer does not know their wide forms, which Excel runs too.
            csv.WriteField(cell is ['＝' or '＋' or '－' or '＠', ..] ? $"'{cell}" : cell);
        }
        csv.EndRecord();
    }
}
