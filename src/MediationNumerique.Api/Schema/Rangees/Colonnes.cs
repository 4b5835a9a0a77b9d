namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>
/// The columns of a file, in their order. A column is found by its title, whatever its case, its accents and its signs:
/// <c>Code postal</c> is <c>code_postal</c>. Those of JSON come as its items are read; they are not read by two threads meanwhile.
/// </summary>
internal sealed class Colonnes
{
    /// <summary>No real file has more than 200; what comes after is not read.</summary>
    public const int Most = 2_000;

    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _titres = [];

    /// <summary>As the file writes them; empty for one without a title.</summary>
    public IReadOnlyList<string> Titres => _titres;

    /// <summary>Columns that have the title of another one before them.</summary>
    public List<string> EnDouble { get; } = [];

    /// <summary>Adds a column, behind the others.</summary>
    /// <returns>Its rank; that of the first of the same title; -1 where there are too many.</returns>
    public int Add(string titre)
    {
        var nom = titre.Trim();
        if (_byName.TryGetValue(nom, out var known))
        {
            return known;
        }
        if (_titres.Count >= Most)
        {
            return -1;
        }
        _titres.Add(nom);
        _byName.Add(nom, _titres.Count - 1);
        // Another sign may be all that tells two columns apart: the first one has the plain name.
        _byName.TryAdd(NomColonne.Fold(nom), _titres.Count - 1);

        return _titres.Count - 1;
    }

    /// <summary>Adds the column of a table, which has its place whatever its title.</summary>
    public void AddInOrder(string titre)
    {
        var rank = _titres.Count;
        if (titre.Trim().Length > 0 && Add(titre) == rank)
        {
            return;
        }
        if (titre.Trim().Length > 0)
        {
            EnDouble.Add(titre.Trim());
        }
        _titres.Add("");
    }

    /// <summary>The rank of a column; -1 where there is none.</summary>
    public int Find(NomColonne nom) => _byName.TryGetValue(nom.Nom, out var rank) || _byName.TryGetValue(nom.Plie, out rank) ? rank : -1;
}
