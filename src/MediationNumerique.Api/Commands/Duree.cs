using System.Globalization;

namespace MediationNumerique.Api.Commands;

/// <summary>A duration as it is typed: <c>12h</c>, <c>90j</c>.</summary>
internal static class Duree
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public const string Accepted = "Écrivez un nombre d’heures ou de jours, comme 12h ou 90j, jusqu’à 366j.";

    public static bool TryParse(string text, out TimeSpan duree)
    {
        duree = default;
        if (text.Length is < 2 or > 5 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        duree = char.ToLowerInvariant(text[^1]) switch
        {
            'h' => TimeSpan.FromHours(number),
            'j' => TimeSpan.FromDays(number),
            _ => default,
        };

        return duree > TimeSpan.Zero && duree <= Longest;
    }
}
