using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Preparation.Centres;

/// <summary>
/// A centre for each commune and arrondissement: the GeoNames place that is the commune, or else the mean of the
/// communes so found that are nearest to it by postal code, EPCI, département.
/// </summary>
internal static class CentresCommunes
{
    /// <returns>Centres by code; a commune of a département where no place is known has none.</returns>
    public static IReadOnlyDictionary<string, Centre> Match(Decoupage decoupage, GeoNames places)
    {
        var matched = HomonymesEcartes.Among(decoupage, CommuneMatcher.Candidates(decoupage, places));
        var centres = matched.ToDictionary(pair => pair.Key, pair => new Centre(pair.Value, CentrePrecision.Commune));
        Spread(decoupage, matched, centres);
        foreach (var arrondissement in decoupage.Arrondissements)
        {
            if (OfArrondissement(arrondissement, decoupage, places, centres) is { } centre)
            {
                centres[arrondissement.Code] = centre;
            }
        }

        return centres;
    }

    private static void Spread(Decoupage decoupage, IReadOnlyDictionary<string, Point> matched, Dictionary<string, Centre> centres)
    {
        var known = decoupage.Communes.Where(commune => matched.ContainsKey(commune.Code)).ToList();
        var byPostalCode = Means(known.SelectMany(commune => commune.CodesPostaux.Select(code => (code, matched[commune.Code]))));
        var byEpci = Means(known.Select(commune => (decoupage.EpciOf.GetValueOrDefault(commune.Code, ""), matched[commune.Code])));
        var byDepartement = Means(known.Select(commune => (commune.Departement, matched[commune.Code])));
        byEpci.Remove("");
        foreach (var commune in decoupage.Communes.Where(commune => !matched.ContainsKey(commune.Code)))
        {
            var shared = commune.CodesPostaux.Where(byPostalCode.ContainsKey).Select(code => byPostalCode[code]).ToList();
            Centre? centre =
                shared.Count > 0 ? new(Point.Mean(shared), CentrePrecision.CodePostal)
                : byEpci.TryGetValue(decoupage.EpciOf.GetValueOrDefault(commune.Code, ""), out var epci) ? new(epci, CentrePrecision.Epci)
                : byDepartement.TryGetValue(commune.Departement, out var mean) ? new(mean, CentrePrecision.Departement)
                : null;
            if (centre is { } found)
            {
                centres[commune.Code] = found;
            }
        }
    }

    private static Centre? OfArrondissement(
        DecoupageCommune arrondissement, Decoupage decoupage, GeoNames places, Dictionary<string, Centre> centres)
    {
        var commune = decoupage.Communes.Single(c => c.Code == arrondissement.Commune);
        // 75111, 69383 and 13211 are the 11th, the 3rd and the 11th: the codes of Lyon start at 381.
        var numero = int.Parse(arrondissement.Code.AsSpan(3)) % (arrondissement.Departement == "69" ? 80 : 100);
        var named = places.Numbered(arrondissement.Departement, commune.Nom, numero).ToList();

        return named.Count > 0 ? new(Point.Mean(named), CentrePrecision.Commune)
            : centres.TryGetValue(commune.Code, out var parent) ? parent with { Precision = CentrePrecision.CommuneParente }
            : null;
    }

    private static Dictionary<string, Point> Means(IEnumerable<(string Key, Point Point)> points) => points
        .GroupBy(p => p.Key, p => p.Point)
        .ToDictionary(group => group.Key, group => Point.Mean([.. group]));
}
