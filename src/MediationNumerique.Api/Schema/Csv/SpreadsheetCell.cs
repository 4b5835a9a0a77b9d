using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>
/// Cells that a spreadsheet would run begin with = + - @, as wide as those or wider, a tab or CR (OWASP, "CSV Injection"): they get an apostrophe in
/// front, which a reader of ours takes away again. A telephone or a negative number only looks like one: it stays as the
/// schema wants it.
/// </summary>
internal static partial class SpreadsheetCell
{
    public static string? Neutralise(string? cell) => cell is not null && MayRun().IsMatch(cell) ? $"'{cell}" : cell;

    public static string Restore(string cell) => cell.StartsWith('\'') && MayRun().IsMatch(cell.AsSpan(1)) ? cell[1..] : cell;

    [GeneratedRegex(@"\A(?![+-]?[0-9][0-9 .]*\z)[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]")]
    private static partial Regex MayRun();
}
