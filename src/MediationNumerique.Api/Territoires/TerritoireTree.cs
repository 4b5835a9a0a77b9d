namespace MediationNumerique.Api.Territoires;

/// <summary>Lines made into territories that know their parents and children.</summary>
internal sealed class TerritoireTree
{
    public List<Territoire> All { get; } = new(37_000);

    /// <summary>By ordinal of the type, then by code in any case.</summary>
    public Dictionary<string, Territoire>[] ByCode { get; } =
        [.. Enum.GetValues<TypeTerritoire>().Select(type => new Dictionary<string, Territoire>(
            type is TypeTerritoire.Commune ? 36_000 : 100, StringComparer.OrdinalIgnoreCase))];

    public Dictionary<string, Territoire> ByFormerCode { get; } = new(5_000, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="KeyNotFoundException">A line names a parent that no line before it describes.</exception>
    public static TerritoireTree Build(IEnumerable<LigneTerritoire> lignes)
    {
        var tree = new TerritoireTree();
        foreach (var ligne in lignes)
        {
            if (ligne.Type is { } type)
            {
                tree.Add(ligne, type);
            }
            else
            {
                tree.AddFormer(ligne);
            }
        }

        return tree;
    }

    private void Add(LigneTerritoire ligne, TypeTerritoire type)
    {
        var territoire = new Territoire(ligne, type)
        {
            Region = Parent(TypeTerritoire.Region, ligne.Region),
            Departement = Parent(TypeTerritoire.Departement, ligne.Departement),
            Epci = Parent(TypeTerritoire.Epci, ligne.Epci),
            Commune = Parent(TypeTerritoire.Commune, ligne.Commune),
        };
        All.Add(territoire);
        ByCode[(int)type].Add(territoire.Code, territoire);
        foreach (var parent in ParentsOf(territoire))
        {
            parent?.Add(territoire);
        }
    }

    private static Territoire?[] ParentsOf(Territoire territoire) => territoire.Type switch
    {
        TypeTerritoire.Departement => [territoire.Region],
        TypeTerritoire.Commune => [territoire.Departement, territoire.Epci],
        TypeTerritoire.Arrondissement => [territoire.Commune],
        _ => [],
    };

    private void AddFormer(LigneTerritoire ligne)
    {
        var today = Parent(TypeTerritoire.Commune, ligne.Commune)!;
        today.Add(new AncienneCommune(ligne.Code, ligne.Nom is "" ? null : ligne.Nom));
        // The commune of today may have kept the code of the former one where its town hall stands.
        if (!ByCode[(int)TypeTerritoire.Commune].ContainsKey(ligne.Code))
        {
            ByFormerCode.Add(ligne.Code, today);
        }
    }

    private Territoire? Parent(TypeTerritoire type, string code) => code is "" ? null : ByCode[(int)type][code];
}
