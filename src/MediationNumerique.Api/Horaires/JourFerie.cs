namespace MediationNumerique.Api.Horaires;

/// <summary>A public holiday: a fixed date, or so many days after Easter Sunday.</summary>
/// <param name="Month">1 to 12, or 0 when it follows Easter.</param>
/// <param name="Day">The day of the month, or the days since Easter Sunday.</param>
/// <param name="Nom">French.</param>
/// <param name="From">The first year when it was one.</param>
/// <param name="Until">The last year when it was one.</param>
internal sealed record JourFerie(int Month, int Day, string Nom, int From = 0, int Until = int.MaxValue)
{
    public bool IsOn(DateOnly date, DateOnly easter) =>
        date.Year >= From && date.Year <= Until
        && (Month == 0 ? date.DayNumber - easter.DayNumber == Day : date.Month == Month && date.Day == Day);
}
