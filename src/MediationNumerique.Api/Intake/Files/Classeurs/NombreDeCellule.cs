using System.Globalization;

namespace MediationNumerique.Api.Intake.Files.Classeurs;

/// <summary>Numbers of cells as people would write them.</summary>
internal static class NombreDeCellule
{
    private const double MostDigits = 1e15;

    /// <summary>Codes and identifiers are numbers for a spreadsheet: they are written with all their digits.</summary>
    public static string Of(double number) => Math.Abs(number) < MostDigits && number == Math.Floor(number)
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);
}
