using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Territoires;

/// <summary>
/// The territories of France in 2026, read once from an embedded file. Immutable once loaded, so that any thread may
/// read it.
/// </summary>
internal sealed class ReferentielTerritoires
{
    /// <summary>Codes that people still use: Corse before 1976, two communes of Guadeloupe that are collectivités since 2007.</summary>
    private static readonly Dictionary<(TypeTerritoire Type, string Code), string[]> s_replaced = new()
    {
        [(TypeTerritoire.Departement, "20")] = ["2A", "2B"],
        [(TypeTerritoire.Commune, "97123")] = ["97701"],
        [(TypeTerritoire.Commune, "97127")] = ["97801"],
    };

    private readonly IReadOnlyList<Territoire> _all;
    private readonly Dictionary<string, Territoire>[] _byCode;
    private readonly Dictionary<string, Territoire> _byFormerCode;
    private readonly TerritoireLocator _locator;

    /// <summary>Built at the first search: a start does not wait for it.</summary>
    private readonly Lazy<TerritoireIndex> _index;

    /// <summary>By folded name, saints in full.</summary>
    private readonly Lazy<Dictionary<string, Territoire[]>> _named;

    /// <summary>Read at the first question.</summary>
    private readonly Lazy<Contours> _contours;

    public ReferentielTerritoires(IEnumerable<LigneTerritoire> lignes)
    {
        var tree = TerritoireTree.Build(lignes);
        (_all, _byCode, _byFormerCode) = (tree.All, tree.ByCode, tree.ByFormerCode);
        _locator = new(_byCode[(int)TypeTerritoire.Commune].Values);
        _index = new(() => new(_all));
        _named = new(() => _byCode[(int)TypeTerritoire.Commune].Values
            .SelectMany(commune => commune.AnciennesCommunes.Select(former => former.Nom).OfType<string>().Append(commune.Nom)
                .Select(nom => (NomCommune.Parse(nom).Plie, commune)).Distinct())
            .GroupBy(pair => pair.Plie, pair => pair.commune)
            .ToDictionary(named => named.Key, named => named.ToArray()));
        _contours = new(() => new(ContoursFile.ReadEmbedded(), this));
    }

    /// <summary>Régions, départements, EPCI, communes, arrondissements, each in the order of their codes.</summary>
    public IEnumerable<Territoire> All => _all;

    public Contours Contours => _contours.Value;

    public static ReferentielTerritoires Load() => new(TerritoiresFile.ReadEmbedded());

    /// <summary>The territory of an official code; a former commune gives the one of today. Null when there is none.</summary>
    public Territoire? Find(TypeTerritoire type, string code) =>
        _byCode[(int)type].TryGetValue(code, out var territoire)
        || (type is TypeTerritoire.Commune && _byFormerCode.TryGetValue(code, out territoire))
            ? territoire
            : null;

    /// <summary>
    /// The most precise territory of a place by what its address says: its code INSEE, its postal code and the name of its commune.
    /// Two of them that agree are believed against the third; a name that is misspelt is found where it can mean one commune only.
    /// </summary>
    public Localisation Locate(string? codeInsee, string codePostal, string commune)
    {
        var code = codeInsee?.Trim() ?? "";
        var arrondissement = Find(TypeTerritoire.Arrondissement, code);
        var found = _locator.Locate(code, arrondissement?.Commune ?? Find(TypeTerritoire.Commune, code), codePostal.Trim(), commune);

        // An arrondissement is told by its own code before all else.
        return arrondissement is not null && (found.Territoire?.Commune ?? found.Territoire) == arrondissement.Commune
            ? found with { Territoire = arrondissement }
            : found;
    }

    /// <summary>The communes of a postal code.</summary>
    public IReadOnlyList<Territoire> OfPostalCode(string codePostal) => _locator.OfPostalCode(codePostal);

    /// <summary>The communes of a name, of today or of a former commune, wherever they are: all of them, since one may not do for another.</summary>
    public IReadOnlyList<Territoire> Named(string commune) => _named.Value.GetValueOrDefault(NomCommune.Parse(commune).Plie, []);

    /// <summary>
    /// Type-ahead on names, codes and postal codes: every word of <paramref name="q"/> must begin a word of the territory.
    /// Best first: exact code, postal code or name; then names that begin so; then words; then former communes. Among
    /// equals, the most populous. Without <paramref name="q"/>, all, the most populous first.
    /// </summary>
    public IReadOnlyList<Territoire> Search(string? q, TypeTerritoire? type, string? codePostal, int limit) =>
        _index.Value.Search(q ?? "", new(type, codePostal), limit);

    /// <summary>At most three codes to offer instead of one that does not exist, or instead of a name or a postal code.</summary>
    public IReadOnlyList<string> Suggest(TypeTerritoire type, string code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return [];
        }
        if (s_replaced.TryGetValue((type, code), out var today))
        {
            return today;
        }
        // Spreadsheets eat the leading zero.
        if (Find(type, "0" + code) is { } padded)
        {
            return [padded.Code];
        }
        if (Search(code, type, null, 3) is { Count: > 0 } found)
        {
            return [.. found.Select(territoire => territoire.Code)];
        }
        var start = code.Length < 3 ? "" : code[..2];

        return Suggestions.Nearest(code, _byCode[(int)type].Keys.Where(c => c.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
    }
}
