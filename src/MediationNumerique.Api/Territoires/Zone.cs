namespace MediationNumerique.Api.Territoires;

/// <summary>
/// A zone where an online or itinerant service applies: <c>france</c>, or a type and a code such as
/// <c>departement-15</c>, since codes of different types are alike.
/// </summary>
internal static class Zone
{
    public const string France = "france";

    /// <summary>The territory of a zone; null for the whole country and for what is no zone.</summary>
    public static Territoire? FindZone(this ReferentielTerritoires territoires, string zone) =>
        Parse(zone) is var (type, code) ? territoires.Find(type, code) : null;

    /// <summary>At most three zones to offer instead of one whose territory does not exist.</summary>
    public static IReadOnlyList<string> SuggestZones(this ReferentielTerritoires territoires, string zone) =>
        Parse(zone) is var (type, code) ? [.. territoires.Suggest(type, code).Select(near => Of(type, near))] : [];

    /// <summary>The zones that contain a territory, itself among them.</summary>
    public static IEnumerable<string> CoveringZones(Territoire territoire) =>
        territoire.Ancetres.Prepend(territoire).Select(Of).Append(France);

    private static (TypeTerritoire Type, string Code)? Parse(string zone) =>
        zone.Split('-', 2) is [var type, var code]
        // A number would parse too, and need not be a type.
        && type.All(char.IsAsciiLetter) && Enum.TryParse<TypeTerritoire>(type, ignoreCase: true, out var parsed)
            ? (parsed, code)
            : null;

    private static string Of(Territoire territoire) => Of(territoire.Type, territoire.Code);

    private static string Of(TypeTerritoire type, string code) => $"{type.ToString().ToLowerInvariant()}-{code}";
}
