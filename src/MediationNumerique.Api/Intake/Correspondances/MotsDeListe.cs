using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>The words that a cell may hold, by whichever sign stands between them: the whole, and the parts that each separator gives.</summary>
internal static class MotsDeListe
{
    /// <summary>The surest first: a bar never stands in a word, a slash between spaces rarely does.</summary>
    public static readonly string[] Separateurs = ["|", ";", "\n", " / ", "/", ", ", ",", " - "];

    private const int LongestText = 2_000;
    private const int MostParts = 60;

    /// <summary>What databases put around lists, and around their words.</summary>
    private static readonly char[] s_around = [' ', '{', '}', '[', ']', '"', '\t', '\r', '\n', '.', ';'];

    public static IEnumerable<string> Of(Cellule cellule)
    {
        if (cellule.Liste is { } liste)
        {
            return liste.Take(MostParts);
        }
        if (cellule.Texte is not { Length: <= LongestText } texte)
        {
            return [];
        }

        return Separateurs.Where(sign => texte.Contains(sign, StringComparison.Ordinal)).SelectMany(sign => Parts(texte, sign)).Prepend(texte.Trim(s_around));
    }

    public static IEnumerable<string> Parts(string texte, string separateur) =>
        texte.Split(separateur, MostParts, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim(s_around)).Where(part => part.Length > 0);
}
