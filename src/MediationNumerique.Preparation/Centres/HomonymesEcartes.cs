using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Preparation.Centres;

/// <summary>
/// GeoNames has places that bear the name of a commune of the same département and lie elsewhere (a former commune, a
/// hamlet). The other communes of the EPCI tell: the right place is the one near them.
/// </summary>
internal static class HomonymesEcartes
{
    /// <summary>Measured on 6.0.0: these two throw away wrong places only. Less of either would throw away right ones.</summary>
    private const double FarInKilometres = 40;
    private const double FarInUsualGaps = 5;

    public static IReadOnlyDictionary<string, Point> Among(
        Decoupage decoupage, IReadOnlyDictionary<string, IReadOnlyList<Point>> candidates)
    {
        var sure = candidates
            .Where(candidate => candidate.Value.Count == 1 && decoupage.EpciOf.ContainsKey(candidate.Key))
            .ToLookup(candidate => decoupage.EpciOf[candidate.Key], candidate => (candidate.Key, Point: candidate.Value[0]));
        var kept = new Dictionary<string, Point>();
        foreach (var (code, points) in candidates)
        {
            var neighbours = sure[decoupage.EpciOf.GetValueOrDefault(code, "")].Where(n => n.Key != code).Select(n => n.Point).ToList();
            var best = neighbours.Count == 0 ? points[0] : points.MinBy(point => Nearest(point, neighbours));
            if (!IsFar(best, neighbours))
            {
                kept[code] = best;
            }
        }

        return kept;
    }

    private static bool IsFar(Point point, List<Point> neighbours)
    {
        if (neighbours.Count < 2 || Nearest(point, neighbours) is var gap && gap < FarInKilometres)
        {
            return false;
        }
        // In Guyane, where every commune is far from the next one, far is usual.
        var gaps = neighbours.Select((one, i) => Nearest(one, neighbours.Where((_, j) => j != i))).Order().ToList();

        return gap > FarInUsualGaps * gaps[gaps.Count / 2];
    }

    private static double Nearest(Point point, IEnumerable<Point> others) => others.Min(point.DistanceTo);
}
