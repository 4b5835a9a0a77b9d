using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>How the columns of a source become the fields of the schema.</summary>
/// <param name="Textes">By field of one value.</param>
/// <param name="Listes">By field of several values.</param>
/// <param name="Horaires">Null where there are none.</param>
/// <param name="Prive">The column that says that a row is not to be published; null where there is none.</param>
internal sealed record Correspondance(
    IReadOnlyDictionary<string, ChampTexte> Textes, IReadOnlyDictionary<string, IReadOnlyList<Choix>> Listes, ChampHoraires? Horaires, ChampTexte? Prive)
{
    /// <summary>All columns that it reads.</summary>
    public IEnumerable<NomColonne> Named =>
        [.. Textes.Values.SelectMany(texte => texte.Named), .. Listes.Values.SelectMany(choix => choix).SelectMany(un => un.Colonnes), .. Horaires?.Named ?? [], .. Prive?.Named ?? []];

    /// <summary>Whether a file has the columns that give a place its name: else it is another file than the one that this is for.</summary>
    public bool Suits(Colonnes colonnes) => Textes.TryGetValue("nom", out var nom) && nom.IsIn(colonnes);
}

/// <summary>How the value of one field is made: from the first column that holds something, from several, from a part of one, or a constant.</summary>
internal sealed record ChampTexte
{
    public IReadOnlyList<NomColonne> Colonnes { get; init; } = [];

    /// <summary>A constant; or a column of that name, where the file has one.</summary>
    public NomColonne? Valeur { get; init; }

    public Jointure? Joindre { get; init; }

    public Partie? Dissocier { get; init; }

    public bool IsIn(Colonnes colonnes) => Named.Any(nom => colonnes.Find(nom) >= 0 || (nom.Liste is { } liste && colonnes.Find(liste) >= 0)) || (Colonnes.Count == 0 && Valeur is not null);

    /// <summary>All columns that it reads.</summary>
    public IEnumerable<NomColonne> Named => [.. Colonnes, .. Joindre?.Colonnes ?? [], .. Joindre?.Ou?.Named ?? [], .. Dissocier?.Colonnes ?? []];

    public Cellule Read(Cellules cellules)
    {
        if (Joindre is { } joindre)
        {
            return joindre.Read(cellules);
        }
        if (Dissocier is { } dissocier)
        {
            return dissocier.Read(cellules);
        }
        foreach (var colonne in Colonnes)
        {
            if (cellules[colonne] is { IsBlank: false } cellule)
            {
                return cellule;
            }
        }

        return Valeur is null ? default
            : cellules.Colonnes.Find(Valeur) >= 0 ? cellules[Valeur]
            : new(Valeur.Nom);
    }
}

/// <summary>Several columns, one after the other; or something else where all of them are empty.</summary>
internal sealed record Jointure(IReadOnlyList<NomColonne> Colonnes, string Separateur, ChampTexte? Ou)
{
    public Cellule Read(Cellules cellules)
    {
        var texts = Colonnes.Select(colonne => cellules[colonne].Texte?.Trim()).OfType<string>().ToArray();

        return texts.Length > 0 ? new(string.Join(Separateur, texts)) : Ou?.Read(cellules) ?? default;
    }
}

/// <summary>A part of a value that is cut, from 0.</summary>
internal sealed record Partie(IReadOnlyList<NomColonne> Colonnes, string Separateur, int Rang)
{
    public Cellule Read(Cellules cellules) => Colonnes.Select(colonne => cellules[colonne]).FirstOrDefault(cellule => !cellule.IsBlank) switch
    {
        { Liste: not null } liste => liste.At(Rang),
        { Texte: { } texte } => new(texte.Split(Separateur).ElementAtOrDefault(Rang)?.Trim()),
        _ => default,
    };
}
