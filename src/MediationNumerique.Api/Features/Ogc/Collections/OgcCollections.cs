using System.Runtime.CompilerServices;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>The collections, and what is told of them for as long as the catalogue is the same.</summary>
internal sealed class OgcCollections(LiveCatalogue catalogue, TimeProvider clock)
{
    private readonly ConditionalWeakTable<CatalogueSnapshot, Facts> _facts = [];

    public IReadOnlyList<OgcCollection> All { get; } =
    [
        new TableCollection<LieuEntry>(
            new("lieux", "Lieux de médiation numérique",
                "Les lieux où l’on aide à se servir du numérique : qui, où, pour qui, à quelles conditions. Un lieu sans coordonnées n’a pas de géométrie.",
                "Ce lieu", "Aucun lieu"),
            CatalogueJson.Instance.Lieu, snapshot => snapshot.Lieux),
        new TableCollection<ServiceEntry>(
            new("services", "Services de médiation numérique",
                "Ce que proposent les lieux, catégorie par catégorie, à l’endroit de leur lieu. Un service à distance, sans lieu, n’a pas de géométrie.",
                "Ce service", "Aucun service"),
            CatalogueJson.Instance.Service, snapshot => snapshot.Services),
    ];

    public CatalogueSnapshot Snapshot => catalogue.Current;

    public OgcCollection? Find(string id) => All.FirstOrDefault(collection => collection.Id == id);

    public CollectionExtent Extent(OgcCollection collection) => FactsOf(Snapshot).Extents[collection.Id].Value;

    /// <summary>Since when answers are what they are (UTC): the same for each answer from a snapshot, so that answers are the same.</summary>
    public DateTimeOffset Since(CatalogueSnapshot snapshot) => FactsOf(snapshot).Since;

    public KeptMatches Matches(CatalogueSnapshot snapshot) => FactsOf(snapshot).Matches;

    public ProblemResult Unknown(string id) => new(
        ProblemType.RessourceInconnue,
        $"Il n’y a pas de collection « {id.Shortened()} ». Il y a : {string.Join(", ", All.Select(collection => collection.Id))}.");

    private Facts FactsOf(CatalogueSnapshot snapshot) => _facts.GetValue(snapshot, known => new(
        clock.GetUtcNow(),
        All.ToDictionary(collection => collection.Id, collection => new Lazy<CollectionExtent>(() => collection.Extent(known))),
        new()));

    private sealed record Facts(
        DateTimeOffset Since, IReadOnlyDictionary<string, Lazy<CollectionExtent>> Extents, KeptMatches Matches);
}
