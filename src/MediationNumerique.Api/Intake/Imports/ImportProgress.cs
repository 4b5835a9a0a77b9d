namespace MediationNumerique.Api.Intake.Imports;

/// <summary>How far the reading of a file is.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Fraction">Of the file's bytes, from 0 to 1.</param>
internal readonly record struct ImportProgress(int Rows, double Fraction);
