namespace MediationNumerique.Api.Http;

/// <summary>Dates as a person says them. Not the system's own words: a server may have no culture but the invariant one.</summary>
internal static class DateEnClair
{
    private static readonly string[] s_jours = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] s_mois =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary><c>mardi</c>.</summary>
    public static string Jour(DayOfWeek jour) => s_jours[(int)jour];

    /// <summary><c>mardi 24 novembre</c>.</summary>
    public static string Jour(DateOnly date) => $"{Jour(date.DayOfWeek)} {Quantieme(date)} {s_mois[date.Month - 1]}";

    /// <summary><c>24 novembre 2026</c>.</summary>
    public static string Date(DateOnly date) => $"{Quantieme(date)} {s_mois[date.Month - 1]} {date.Year}";

    private static string Quantieme(DateOnly date) => date.Day == 1 ? "1er" : $"{date.Day}";
}
