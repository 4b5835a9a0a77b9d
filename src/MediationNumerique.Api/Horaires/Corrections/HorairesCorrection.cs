namespace MediationNumerique.Api.Horaires.Corrections;

/// <summary>
/// What a producer probably meant by opening hours that cannot be read. Nothing is invented: an hour that is missing stays
/// open (<c>10:00+</c>), and a text with a word that is not understood gets no suggestion.
/// </summary>
internal static class HorairesCorrection
{
    private const int LongestText = 700;

    /// <summary>At most three values that can be read, likeliest first; empty for hours that can already be.</summary>
    public static IReadOnlyList<string> Suggest(string text)
    {
        if (text.Length > LongestText || HorairesParser.Parse(text) is not null)
        {
            return [];
        }
        var repaired = Readable(NotationRepair.Candidates(text));

        return repaired.Count > 0 ? repaired : Readable(FrenchHours.Candidates(text));
    }

    private static List<string> Readable(IEnumerable<string> candidates) =>
        [.. candidates.Select(HorairesParser.Parse).OfType<HorairesOuverture>().Select(hours => hours.ToString()).Distinct().Take(3)];
}
