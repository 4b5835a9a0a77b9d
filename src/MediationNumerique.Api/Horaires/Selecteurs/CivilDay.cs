namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>A day, and what no calendar computes about it.</summary>
/// <param name="Date">The date, where the place is.</param>
/// <param name="Feries">The public holidays where the place is.</param>
/// <param name="Vacances">Whether the day is supposed to be in the school holidays: both suppositions are tried.</param>
internal readonly record struct CivilDay(DateOnly Date, JoursFeries Feries, bool Vacances);
