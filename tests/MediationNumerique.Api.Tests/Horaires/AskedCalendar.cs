using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>What the calendar that serves says of hours that were read.</summary>
internal static class AskedCalendar
{
    public static Calendrier In(this HorairesOuverture horaires, JoursFeries feries) => new(horaires, TimeZoneInfo.Utc, feries);

    public static Ouverture StateAt(this HorairesOuverture horaires, DateTime local, JoursFeries feries) => horaires.In(feries).StateAt(local);
}
