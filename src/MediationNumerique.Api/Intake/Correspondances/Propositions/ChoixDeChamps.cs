namespace MediationNumerique.Api.Intake.Correspondances.Propositions;

/// <summary>Which column is which field: by its title, by its values, or by both; a column is one field, and the surest pair goes first.</summary>
internal static class ChoixDeChamps
{
    /// <summary>Below it, a field is left out.</summary>
    public const double Least = 0.6;

    /// <summary>Fields of one value, and those of several whose values are no words.</summary>
    private static readonly string[] s_champs =
    [
        "code_postal", "code_insee", "telephone", "courriels", "site_web", "latitude", "longitude", Lexique.Point, "pivot", "date_maj", "horaires", "prise_rdv",
        "fiche_acces_libre", "nom", "commune", "adresse", "complement_adresse", "id", "structure_parente", "presentation_resume", "presentation_detail",
    ];

    /// <summary>What values alone may tell, whatever the title.</summary>
    private static readonly HashSet<string> s_ofValues = ["code_postal", "telephone", "courriels", Lexique.Point, "latitude", "longitude"];

    public static List<(string Champ, ColonneVue Colonne, double Confiance, string Raison)> Of(IReadOnlyList<ColonneVue> colonnes)
    {
        var pairs = from champ in s_champs
                    from colonne in colonnes
                    let pair = Judge(champ, colonne)
                    where pair.Confiance >= Least
                    orderby pair.Confiance descending, colonne.Remplies descending
                    select (champ, colonne, pair.Confiance, pair.Raison);
        var chosen = new List<(string Champ, ColonneVue Colonne, double Confiance, string Raison)>();
        foreach (var (champ, colonne, confiance, raison) in pairs)
        {
            if (chosen.TrueForAll(other => other.Champ != champ && other.Colonne != colonne))
            {
                chosen.Add((champ, colonne, confiance, raison));
            }
        }
        // Two numbers are a point, or one cell is.
        if (chosen.Exists(pair => pair.Champ == "latitude") && chosen.Exists(pair => pair.Champ == "longitude"))
        {
            chosen.RemoveAll(pair => pair.Champ == Lexique.Point);
        }
        else
        {
            chosen.RemoveAll(pair => pair.Champ is "latitude" or "longitude");
        }

        return chosen;
    }

    private static (double Confiance, string Raison) Judge(string champ, ColonneVue colonne)
    {
        if (colonne.Remplies == 0)
        {
            return default;
        }
        var name = Lexique.Names(champ, colonne.Titre);
        if (champ == "id")
        {
            return name > 0 && colonne.IsUnique && colonne.Exemples.All(text => text.Length <= 100) ? (name, "nom et valeurs") : default;
        }
        if (name == 0 && !s_ofValues.Contains(champ))
        {
            return default;
        }
        if (colonne.Share(champ) is not { } share)
        {
            return (name * 0.9, "nom");
        }
        // Axes are named as one likes: their values say which is which.
        if (champ is "latitude" or "longitude")
        {
            return IsAxis(colonne) && share >= 0.8 ? (0.7 + (0.3 * share * Math.Max(name, 0.5)), "nom et valeurs") : default;
        }
        if (name == 0)
        {
            return s_ofValues.Contains(champ) && share >= 0.9 && colonne.Remplies >= 3 ? (0.7 * share, "valeurs") : default;
        }
        // A name whose values are something else is another thing; free texts are judged more kindly.
        var enough = champ is "nom" or "adresse" or "horaires" or "commune" ? 0.2 : 0.4;

        return share < enough ? default : (name * (0.55 + (0.45 * share)), "nom et valeurs");
    }

    private static bool IsAxis(ColonneVue colonne) =>
        Lexique.Names("latitude", colonne.Titre) + Lexique.Names("longitude", colonne.Titre) > 0
        || (colonne.Exemples.All(text => text.Contains('.', StringComparison.Ordinal) || text.Contains(',', StringComparison.Ordinal)) && colonne.Titre.Contains("oord", StringComparison.OrdinalIgnoreCase));
}
