using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>The words that a cell may hold, by whichever sign stands between them: the whole, and the parts that each separator gives.</summary>
internal static class MotsDeListe
{
    public static readonly char[] Separateurs = ['|', ';', '\n', '/', ','];

    private const int LongestText = 2_000;
    private const int MostParts = 60;

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

        return Separateurs.Where(sign => texte.Contains(sign, StringComparison.Ordinal)).SelectMany(sign => Parts(texte, sign)).Prepend(texte.Trim());
    }

    public static IEnumerable<string> Parts(string texte, char separateur) =>
        texte.Split(separateur, MostParts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
