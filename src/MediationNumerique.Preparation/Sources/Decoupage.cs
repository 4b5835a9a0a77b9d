namespace MediationNumerique.Preparation.Sources;

internal sealed record DecoupageRegion(string Code, string Nom);

internal sealed record DecoupageDepartement(string Code, string Nom, string Region);

internal sealed record DecoupageEpci(string Code, string Nom, IReadOnlyList<DecoupageMembre> Membres);

internal sealed record DecoupageMembre(string Code);

/// <summary>
/// One entry of communes.json. <c>Type</c> tells today's communes, former ones (with <c>ChefLieu</c>, the commune of
/// today) and arrondissements (with <c>Commune</c>) apart.
/// </summary>
internal sealed record DecoupageCommune(string Code, string Nom, string Type, string Departement, string Region)
{
    public string ChefLieu { get; init; } = "";

    public string Commune { get; init; } = "";

    public IReadOnlyList<string> CodesPostaux { get; init; } = [];

    public IReadOnlyList<string> AnciensCodes { get; init; } = [];

    public int? Population { get; init; }
}

/// <summary>The administrative division of France, from @etalab/decoupage-administratif (Licence Ouverte).</summary>
internal sealed record Decoupage(
    IReadOnlyList<DecoupageRegion> Regions,
    IReadOnlyList<DecoupageDepartement> Departements,
    IReadOnlyList<DecoupageEpci> Epci,
    IReadOnlyList<DecoupageCommune> Entries)
{
    public IReadOnlyList<DecoupageCommune> Communes { get; } = Only(Entries, "commune-actuelle");

    public IReadOnlyList<DecoupageCommune> Arrondissements { get; } = Only(Entries, "arrondissement-municipal");

    /// <summary>Communes déléguées and associées: those among former communes whose name is known.</summary>
    public IReadOnlyList<DecoupageCommune> Anciennes { get; } = Only(Entries, "commune-deleguee", "commune-associee");

    /// <summary>From the code of a commune to its EPCI's; the few islands without EPCI, and overseas collectivities, are absent.</summary>
    public IReadOnlyDictionary<string, string> EpciOf { get; } = Epci
        .SelectMany(epci => epci.Membres.Select(membre => (membre: membre.Code, epci: epci.Code)))
        .ToDictionary(pair => pair.membre, pair => pair.epci);

    public static Decoupage Read(NpmPackage package) => new(
        package.Read<List<DecoupageRegion>>("data/regions.json"),
        package.Read<List<DecoupageDepartement>>("data/departements.json"),
        package.Read<List<DecoupageEpci>>("data/epci.json"),
        package.Read<List<DecoupageCommune>>("data/communes.json"));

    private static List<DecoupageCommune> Only(IReadOnlyList<DecoupageCommune> entries, params string[] types) =>
        [.. entries.Where(entry => types.Contains(entry.Type)).OrderBy(entry => entry.Code, StringComparer.Ordinal)];
}
