using System.Globalization;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>A date of update in any of the forms that producers and their tools give it.</summary>
internal static partial class DateReparee
{
    private static readonly DateOnly s_spreadsheetOrigin = new(1899, 12, 30);

    private static readonly string[] s_months = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

    /// <param name="text">What stands in the field.</param>
    /// <param name="otherwise">The date of what has none.</param>
    /// <param name="journal">Where it is told.</param>
    public static string Repair(string? text, DateOnly otherwise, Journal journal)
    {
        if (text is not null && Parse(text) is { } date)
        {
            var written = CellText.Of(date)!;
            if (written != text)
            {
                journal.Inform("date_maj", "date-reecrite", "La date a été reprise sous la forme année-mois-jour.", text, written);
            }

            return written;
        }
        var instead = CellText.Of(otherwise)!;
        if (text is null)
        {
            journal.Inform("date_maj", "date-absente", "La date de mise à jour manque : celle de la réception du fichier en tient lieu.", null, instead);
        }
        else
        {
            journal.Warn("date_maj", "date-illisible", "Cette date ne se lit pas : celle de la réception du fichier en tient lieu. Écrivez-la par exemple 2026-01-31.", text, instead);
        }

        return instead;
    }

    /// <summary>Null for what is no date.</summary>
    public static DateOnly? Parse(string text)
    {
        if (Formats.ParseDate(text) is { } iso)
        {
            return iso;
        }
        if (YearFirst().Match(text) is { Success: true } yearFirst)
        {
            return Date(yearFirst);
        }
        if (DayFirst().Match(text) is { Success: true } dayFirst)
        {
            return Date(dayFirst);
        }
        if (InWords().Match(text) is { Success: true } words)
        {
            var month = Array.FindIndex(s_months, start => Textes.TextFolding.Fold(words.Groups["mois"].Value).StartsWith(start, StringComparison.Ordinal)) + 1;

            return month == 0 ? null : Date(Number(words, "a"), month, Number(words, "j"));
        }

        return Counted(text);
    }

    /// <summary>Seconds or milliseconds since 1970, days of a spreadsheet.</summary>
    private static DateOnly? Counted(string text) =>
        !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? null : number switch
        {
            >= 25_000 and < 80_000 => s_spreadsheetOrigin.AddDays((int)number),
            >= 500_000_000 and < 5_000_000_000 => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(number)),
            >= 500_000_000_000 and < 5_000_000_000_000 => DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(number)),
            _ => null,
        };

    private static DateOnly? Date(Match match) => Date(Number(match, "a"), Number(match, "m"), Number(match, "j"));

    private static DateOnly? Date(int year, int month, int day)
    {
        var full = year < 100 ? year + 2000 : year;

        return full is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(full, month) ? new(full, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary><c>2024-01-15T10:00:00Z</c>, <c>2020/06/11 11:29:16.980</c>, <c>20240115</c>.</summary>
    [GeneratedRegex(@"^(?<a>[0-9]{4})(?<s>[-/.]?)(?<m>[0-9]{1,2})\k<s>(?<j>[0-9]{1,2})(?:[T\s].*)?\z")]
    private static partial Regex YearFirst();

    /// <summary><c>15/01/2024 10:00</c>, <c>5.1.24</c>.</summary>
    [GeneratedRegex(@"^(?<j>[0-9]{1,2})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<a>[0-9]{4}|[0-9]{2})(?:[T\s,].*)?\z")]
    private static partial Regex DayFirst();

    /// <summary><c>lundi 15 janvier 2024</c>, <c>1er févr. 2024</c>.</summary>
    [GeneratedRegex(@"^(?:(?:le\s+)?[a-zé]+\s+)?(?<j>[0-9]{1,2})(?:er)?\s+(?<mois>\p{L}{3,9})\.?\s+(?<a>[0-9]{4})(?:\s.*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex InWords();
}
