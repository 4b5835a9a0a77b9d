using MediationNumerique.Api.Schema;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Preparation.Centres;

/// <summary>The GeoNames places that may be a commune.</summary>
internal static class CommuneMatcher
{
    /// <returns>One place, or several to choose from, by code of commune; nothing for a commune that no place matches.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<Point>> Candidates(Decoupage decoupage, GeoNames places)
    {
        var today = decoupage.Communes.Select(NameIn).ToHashSet();
        var anciennes = decoupage.Anciennes
            // A former commune that bears the name of another one of today says nothing: the place may be either.
            .Where(ancienne => !today.Contains(NameIn(ancienne)))
            .ToLookup(ancienne => ancienne.ChefLieu);
        var alone = decoupage.Communes.GroupBy(commune => commune.Departement).Where(group => group.Count() == 1).Select(group => group.Key).ToHashSet();

        return decoupage.Communes
            .Select(commune => (commune.Code, points: Of(commune, places, [.. anciennes[commune.Code]], alone.Contains(commune.Departement))))
            .Where(match => match.points.Count > 0)
            .ToDictionary(match => match.Code, match => (IReadOnlyList<Point>)match.points);
    }

    private static List<Point> Of(DecoupageCommune commune, GeoNames places, List<DecoupageCommune> anciennes, bool alone)
    {
        if (places.Named(commune.Departement, commune.Nom).ToList() is { Count: > 0 } named)
        {
            return named;
        }
        var coded = places.Coded(alone ? commune.Departement : commune.Code).ToList();
        if (coded.Count > 0)
        {
            return [Point.Mean(coded)];
        }
        // The town hall of a new commune mostly stands in the former one whose code it took.
        var seat = anciennes.Where(ancienne => ancienne.Code == commune.Code).SelectMany(Places).ToList();
        var parts = anciennes.SelectMany(Places).ToList();

        return seat.Count > 0 ? seat : parts.Count > 0 ? [Point.Mean(parts)] : [];

        IEnumerable<Point> Places(DecoupageCommune ancienne) => places.Named(ancienne.Departement, ancienne.Nom).Take(1);
    }

    private static (string, string) NameIn(DecoupageCommune commune) => (commune.Departement, TextFolding.Fold(commune.Nom));
}
