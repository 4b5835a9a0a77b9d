using System.Globalization;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>Values as the texts of cells: the inverse of how <see cref="Rangees.LectureSchema"/> and the rules read them.</summary>
internal static class CellText
{
    public static string? Of(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string? Of(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join('|', values);

    public static string? Of<T>(IReadOnlyList<T> values) where T : struct, Enum =>
        values.Count == 0 ? null : string.Join('|', values.Select(Enumeration.ValueOf));
}
