namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>The cells of one row, by the columns of its file.</summary>
/// <param name="colonnes">All rows of a file share them.</param>
/// <param name="values">By rank; those that lack at the end are blank.</param>
internal sealed class Cellules(Colonnes colonnes, Cellule[] values)
{
    public Colonnes Colonnes => colonnes;

    /// <summary>Blank where the file has no such column.</summary>
    public Cellule this[NomColonne nom] => colonnes.Find(nom) is >= 0 and var rank ? At(rank)
        : nom.Liste is { } liste ? this[liste].At(nom.Rang)
        : default;

    public Cellule At(int rank) => rank < values.Length ? values[rank] : default;

    /// <summary>To the last that may hold something.</summary>
    public int Count => values.Length;
}
