using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Correspondances.Propositions;

/// <summary>Which words of which columns are which values of the schema's lists.</summary>
internal static class ChoixDeMots
{
    private const int LongestWord = 150;
    private const int MostTold = 60;

    /// <summary>What is longer is a description.</summary>
    private const int LongestText = 1_000;

    /// <summary>Without a title that says so, a column is a list when that share of its words is known.</summary>
    private const double MostlyKnown = 0.5;

    private static readonly HashSet<string> s_yes = ["oui", "x", "1", "true", "vrai", "yes"];
    private static readonly HashSet<string> s_no = ["non", "0", "false", "faux", "no", ""];

    public static List<MotPropose> Of(IReadOnlyList<ColonneVue> colonnes)
    {
        var found = new List<MotPropose>();
        foreach (var colonne in colonnes.Where(colonne => colonne.Textes is not null && colonne.Remplies > 0))
        {
            if (IsYesOrNo(colonne))
            {
                found.AddRange(OfTitle(colonne));
                continue;
            }
            foreach (var champ in Lexique.Listes)
            {
                found.AddRange(OfColumn(champ, colonne));
            }
        }

        // A word that one field understands is not unknown to another; and what none does is told once.
        var known = found.Where(mot => mot.Valeur is not null).Select(mot => (mot.Colonne, TextFolding.Fold(mot.Mot))).ToHashSet();

        return [.. found.Where(mot => mot.Valeur is not null), .. found.Where(mot => mot.Valeur is null && !known.Contains((mot.Colonne, TextFolding.Fold(mot.Mot)))).DistinctBy(mot => (mot.Colonne, TextFolding.Fold(mot.Mot)))];
    }

    /// <summary>A column of yes and no is a value by its title: « Gratuit », « Accès wifi ».</summary>
    private static IEnumerable<MotPropose> OfTitle(ColonneVue colonne)
    {
        foreach (var champ in Lexique.Listes)
        {
            if (champ == "itinerance" && Lexique.Names(champ, colonne.Titre) == 1)
            {
                foreach (var (texte, lignes) in colonne.Textes!)
                {
                    yield return new(champ, colonne.Titre, texte.Trim(), lignes, s_yes.Contains(TextFolding.Fold(texte)) ? "Itinérant" : "Fixe");
                }
            }
            else if (Lexique.ValeurOf(champ, colonne.Titre) is { } valeur)
            {
                foreach (var (texte, lignes) in colonne.Textes!.Where(pair => s_yes.Contains(TextFolding.Fold(pair.Key))))
                {
                    yield return new(champ, colonne.Titre, texte.Trim(), lignes, valeur);
                }
                yield break;
            }
        }
    }

    private static IEnumerable<MotPropose> OfColumn(string champ, ColonneVue colonne)
    {
        var words = new Dictionary<string, (string Mot, int Lignes, string? Valeur)>();
        var (understood, all) = (0, 0);
        foreach (var (texte, lignes) in colonne.Textes!)
        {
            var parts = Cut(champ, texte);
            understood += parts.Count(part => part.Valeur is not null) * lignes;
            all += parts.Count * lignes;
            foreach (var (mot, valeur) in parts.DistinctBy(part => TextFolding.Fold(part.Mot)))
            {
                var key = TextFolding.Fold(mot);
                words[key] = (mot, words.GetValueOrDefault(key).Lignes + lignes, valeur);
            }
        }
        var share = (double)understood / Math.Max(1, all);
        if (understood == 0 || (Lexique.Names(champ, colonne.Titre) == 0 && share < MostlyKnown))
        {
            return [];
        }

        return words.Values.OrderByDescending(word => word.Lignes).Take(MostTold).Select(word => new MotPropose(champ, colonne.Titre, word.Mot, word.Lignes, word.Valeur));
    }

    /// <summary>The words of a text, by the separator that gives most of those that are known.</summary>
    private static List<(string Mot, string? Valeur)> Cut(string champ, string texte)
    {
        List<(string Mot, string? Valeur)> best = [(texte.Trim(), Lexique.ValeurOf(champ, texte))];
        if (texte.Length > LongestText)
        {
            return [];
        }
        foreach (var sign in MotsDeListe.Separateurs.Where(sign => texte.Contains(sign, StringComparison.Ordinal)))
        {
            List<(string Mot, string? Valeur)> parts = [.. MotsDeListe.Parts(texte, sign).Where(part => part.Length <= LongestWord).Select(part => (part, Lexique.ValeurOf(champ, part)))];
            if (parts.Count(part => part.Valeur is not null) > best.Count(part => part.Valeur is not null))
            {
                best = parts;
            }
        }

        return best.FindAll(part => part.Mot.Length is > 0 and <= LongestWord);
    }

    private static bool IsYesOrNo(ColonneVue colonne) => colonne.Textes!.Keys.All(texte => TextFolding.Fold(texte) is var plie && (s_yes.Contains(plie) || s_no.Contains(plie)));
}
