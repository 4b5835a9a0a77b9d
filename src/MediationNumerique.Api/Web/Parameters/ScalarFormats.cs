using System.Globalization;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

internal sealed class BooleanFormat : ParameterFormat
{
    public static bool Parse(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);

    public override ParameterError? Check(string value) =>
        Parse(value) || value.Equals("false", StringComparison.OrdinalIgnoreCase)
            ? null
            : new(ErrorCodes.ValeurInconnue, $"« {value.Shortened()} » n’est ni « true » ni « false ».", "true", "false");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.Boolean };

    public override string Canonical(string value) => value.ToLowerInvariant();
}

internal sealed class IntegerFormat(int least, int most) : ParameterFormat
{
    public static int Parse(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public override ParameterError? Check(string value)
    {
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new(ErrorCodes.Format, $"« {value.Shortened()} » n’est pas un nombre entier de {least} à {most}.");
        }

        return number >= least && number <= most
            ? null
            : new(ErrorCodes.HorsBornes, $"{number} est hors des bornes : de {least} à {most}.", Math.Clamp(number, least, most).ToString(CultureInfo.InvariantCulture));
    }

    public override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}

internal sealed class NumberFormat(double least, double most) : ParameterFormat
{
    public static double Parse(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A decimal number with a point; neither NaN nor infinite.</summary>
    public static bool TryParse(string value, out double number) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    public override ParameterError? Check(string value)
    {
        var bounds = string.Create(CultureInfo.InvariantCulture, $"de {least} à {most}");
        if (!TryParse(value, out var number))
        {
            return new(ErrorCodes.Format, $"« {value.Shortened()} » n’est pas un nombre {bounds}, avec un point pour les décimales.");
        }

        return number >= least && number <= most
            ? null
            : new(ErrorCodes.HorsBornes, $"« {value.Shortened()} » est hors des bornes : {bounds}.", Math.Clamp(number, least, most).ToString(CultureInfo.InvariantCulture));
    }

    public override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.Number,
        Format = "double",
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}

internal sealed class DateFormat : ParameterFormat
{
    private const string Iso = "yyyy-MM-dd";

    public static DateOnly Parse(string value) => DateOnly.ParseExact(value, Iso, CultureInfo.InvariantCulture);

    public override ParameterError? Check(string value) =>
        DateOnly.TryParseExact(value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : new(ErrorCodes.Format, $"« {value.Shortened()} » n’est pas une date. Écrivez l’année, le mois et le jour : 2026-03-15.");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Format = "date" };
}

internal sealed class UuidFormat : ParameterFormat
{
    public override ParameterError? Check(string value) =>
        Guid.TryParseExact(value, "D", out _)
            ? null
            : new(ErrorCodes.Format, $"« {value.Shortened()} » n’est pas un identifiant (UUID) de cette API.");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    public override string Canonical(string value) => value.ToLowerInvariant();
}

/// <param name="pattern">Anchored.</param>
/// <param name="expected">What is expected, in French, after "n’est pas".</param>
/// <param name="longest">How many signs it may have.</param>
internal sealed class PatternFormat(Regex pattern, string expected, int longest = 100) : ParameterFormat
{
    public override int Longest => longest;

    public override ParameterError? Check(string value) =>
        pattern.IsMatch(value) ? null : new(ErrorCodes.Format, $"« {value.Shortened()} » n’est pas {expected}.");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = pattern.Portable() };

    /// <summary>Official codes are in capitals.</summary>
    public override string Canonical(string value) => value.ToUpperInvariant();
}
