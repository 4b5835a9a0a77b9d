namespace MediationNumerique.Api.Horaires;

/// <summary>
/// The time zone of each territory. The machine's own data is used where it has any, since laws change; without it (a small
/// container without tzdata) the rules of 2026 that are written here hold, so that answers are the same.
/// </summary>
internal static class FuseauHoraire
{
    private const string Paris = "Europe/Paris";
    private const string Marquises = "Pacific/Marquesas";
    private const string Gambier = "Pacific/Gambier";

    private static readonly Dictionary<string, string> s_idByDepartement = new()
    {
        ["971"] = "America/Guadeloupe",
        ["972"] = "America/Martinique",
        ["973"] = "America/Cayenne",
        ["974"] = "Indian/Reunion",
        ["975"] = "America/Miquelon",
        ["976"] = "Indian/Mayotte",
        ["977"] = "America/St_Barthelemy",
        ["978"] = "America/Marigot",
        ["986"] = "Pacific/Wallis",
        ["987"] = "Pacific/Tahiti",
        ["988"] = "Pacific/Noumea",
    };

    /// <summary>The communes of Polynésie française that do not keep the time of Tahiti.</summary>
    private static readonly Dictionary<string, string> s_idByCommune = new()
    {
        ["98718"] = Marquises,
        ["98723"] = Marquises,
        ["98731"] = Marquises,
        ["98746"] = Marquises,
        ["98756"] = Marquises,
        ["98757"] = Marquises,
        ["98719"] = Gambier,
    };

    private static readonly Dictionary<string, TimeZoneInfo> s_zones = s_idByDepartement.Values
        .Concat(s_idByCommune.Values).Append(Paris).Distinct()
        .ToDictionary(id => id, id => FromSystem(id) ?? FuseauxDe2026.Make(id));

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<TimeZoneInfo> Tous => s_zones.Values;

    /// <summary>Of a département or collectivité; Paris when it is not known.</summary>
    /// <param name="departement">Its code: <c>69</c>, <c>974</c>, <c>988</c>.</param>
    /// <param name="codeInsee">The commune's code, for Polynésie française, which has three.</param>
    public static TimeZoneInfo Of(string? departement, string? codeInsee = null) => s_zones[
        codeInsee is not null && s_idByCommune.TryGetValue(codeInsee, out var id) ? id
        : departement is not null && s_idByDepartement.TryGetValue(departement, out id) ? id
        : Paris];

    /// <summary>What clocks show at an instant, without kind.</summary>
    public static DateTime LocalTime(this TimeZoneInfo fuseau, DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, fuseau).DateTime;

    private static TimeZoneInfo? FromSystem(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
