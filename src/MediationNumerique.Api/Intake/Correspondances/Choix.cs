using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>One value of a list, and what of a row gives it.</summary>
internal sealed record Choix
{
    public required string Champ { get; init; }

    /// <summary>Where to look; with none, the choice always holds.</summary>
    public IReadOnlyList<NomColonne> Colonnes { get; init; } = [];

    /// <summary>Any of them is in the text of the column; empty for any text.</summary>
    public IReadOnlyList<Terme> Termes { get; init; } = [];

    /// <summary>None of them is in it.</summary>
    public IReadOnlyList<Terme> Sauf { get; init; } = [];

    /// <summary>Any of them is one of the values of the column, folded; it is a narrower question than that of the terms.</summary>
    public IReadOnlySet<string>? Valeurs { get; init; }

    /// <summary>The value of the schema; null for the column's own text.</summary>
    public string? Cible { get; init; }

    /// <summary>The way of help that the place must have; null for any.</summary>
    public string? ModaliteAccompagnement { get; init; }

    /// <summary>The texts that make the choice hold: one for a value, those of the columns where they are taken as they are.</summary>
    public IEnumerable<Cellule> Read(LigneComparee ligne)
    {
        if (Colonnes.Count == 0)
        {
            if (Cible is not null)
            {
                yield return new(Cible);
            }
            yield break;
        }
        foreach (var colonne in Colonnes)
        {
            var cellule = ligne.Cellules[colonne];
            if (cellule.IsBlank || !Holds(ligne, colonne))
            {
                continue;
            }
            yield return Cible is null ? cellule : new(Cible);
            if (Cible is not null)
            {
                yield break;
            }
        }
    }

    private bool Holds(LigneComparee ligne, NomColonne colonne) =>
        Valeurs is { } valeurs
            ? ligne.ValeursOf(colonne).Any(valeurs.Contains)
            : (Termes.Count == 0 || Termes.Any(terme => ligne.TexteOf(colonne).Contains(terme.Compare, StringComparison.Ordinal)))
                && !Sauf.Any(terme => ligne.TexteOf(colonne).Contains(terme.Compare, StringComparison.Ordinal));
}

/// <summary>A text that is looked for in others, whatever their case, their accents and their apostrophes.</summary>
internal readonly record struct Terme(string Texte)
{
    public string Compare { get; } = ToCompare(Texte);

    public static string ToCompare(string texte) => TextFolding.WithoutAccents(texte).ToLowerInvariant().Replace('’', '\'');
}

/// <summary>A row, whose texts are made ready to be compared once, however many choices look at them.</summary>
internal sealed class LigneComparee(Cellules cellules)
{
    private readonly Dictionary<NomColonne, string> _textes = [];
    private readonly Dictionary<NomColonne, string[]> _valeurs = [];

    public Cellules Cellules => cellules;

    public string TexteOf(NomColonne colonne)
    {
        if (!_textes.TryGetValue(colonne, out var texte))
        {
            _textes.Add(colonne, texte = Terme.ToCompare(cellules[colonne].Texte ?? ""));
        }

        return texte;
    }

    /// <summary>The folded values of a column: those that any separator gives, and the whole.</summary>
    public string[] ValeursOf(NomColonne colonne)
    {
        if (!_valeurs.TryGetValue(colonne, out var valeurs))
        {
            _valeurs.Add(colonne, valeurs = [.. MotsDeListe.Of(cellules[colonne]).Select(TextFolding.Fold)]);
        }

        return valeurs;
    }
}
