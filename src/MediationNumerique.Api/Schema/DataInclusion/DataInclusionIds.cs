using System.Globalization;

namespace MediationNumerique.Api.Schema.DataInclusion;

/// <summary>What this API is called in data.inclusion, and how its ids are written there: <c>mediation-numerique--{guid}</c>.</summary>
internal static class DataInclusionIds
{
    public const string Source = "mediation-numerique";

    private const string Prefix = $"{Source}--";

    public static string Of(Guid id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");

    /// <summary>Null for an id of somebody else.</summary>
    public static Guid? Parse(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(id.AsSpan(Prefix.Length), out var guid) ? guid : null;
}
