using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Centres;

namespace MediationNumerique.Preparation;

/// <summary>What régions, départements and EPCI draw from their communes: population, and a centre weighted by it.</summary>
internal static class Sommes
{
    public static IReadOnlyList<LigneTerritoire> Of(IReadOnlyList<LigneTerritoire> lignes)
    {
        var communes = lignes.Where(ligne => ligne.Type is TypeTerritoire.Commune).ToList();
        var regions = communes.ToLookup(commune => commune.Region);
        var departements = communes.ToLookup(commune => commune.Departement);
        var epci = communes.ToLookup(commune => commune.Epci);

        return [.. lignes.Select(ligne => ligne.Type switch
        {
            TypeTerritoire.Region => Sum(ligne, regions[ligne.Code]),
            TypeTerritoire.Departement => Sum(ligne, departements[ligne.Code]),
            TypeTerritoire.Epci => Sum(ligne, epci[ligne.Code]),
            _ => ligne,
        })];
    }

    private static LigneTerritoire Sum(LigneTerritoire ligne, IEnumerable<LigneTerritoire> communes)
    {
        var counted = communes.Where(commune => commune.Population is not null).ToList();
        var centre = WeightedMean(communes);

        return ligne with
        {
            Population = counted.Count == 0 ? null : counted.Sum(commune => commune.Population),
            Latitude = centre?.Latitude,
            Longitude = centre?.Longitude,
            CentrePrecision = centre is null ? null : CentrePrecision.Moyenne,
        };
    }

    private static Point? WeightedMean(IEnumerable<LigneTerritoire> communes)
    {
        double weights = 0, latitude = 0, longitude = 0;
        foreach (var commune in communes.Where(commune => commune is { Latitude: not null, Longitude: not null }))
        {
            // Six communes that the war destroyed have no inhabitant, but a place.
            var weight = Math.Max(1, commune.Population ?? 0);
            weights += weight;
            latitude += weight * commune.Latitude!.Value;
            longitude += weight * commune.Longitude!.Value;
        }

        return weights == 0 ? null : new Point(latitude / weights, longitude / weights);
    }
}
