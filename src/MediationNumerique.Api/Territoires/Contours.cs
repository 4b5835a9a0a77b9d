using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace MediationNumerique.Api.Territoires;

/// <summary>
/// Where communes are. Their contours are of 2018 and simplified (a vertex may be 400 m off), so that what lies close to a
/// border may be on either side of it. The collectivités d’outre-mer have none.
/// </summary>
internal sealed class Contours
{
    /// <summary>What is forgiven at a coast, on a small island and along simplified borders, in kilometres.</summary>
    public const double Tolerance = 0.5;

    private const double KilometresPerDegree = Math.PI * 6371.0088 / 180;

    private readonly STRtree<(Territoire Commune, Polygon Contour)> _tree = new();
    private readonly Dictionary<Territoire, List<Polygon>> _byCommune = new(35_000);

    public Contours(IEnumerable<(string Code, Polygon Contour)> contours, ReferentielTerritoires territoires)
    {
        foreach (var (code, contour) in contours)
        {
            var commune = territoires.Find(TypeTerritoire.Commune, code)!;
            _tree.Insert(contour.EnvelopeInternal, (commune, contour));
            if (!_byCommune.TryGetValue(commune, out var parts))
            {
                _byCommune.Add(commune, parts = new(1));
            }
            parts.Add(contour);
        }
        _tree.Build();
    }

    /// <summary>The commune that a point is in, or else the nearest within a distance in kilometres; null further out.</summary>
    public Territoire? CommuneAt(double latitude, double longitude, double within = Tolerance)
    {
        var around = new Envelope(new Coordinate(longitude, latitude));
        around.ExpandBy(within / KilometresPerDegree / Math.Max(0.01, Math.Cos(double.DegreesToRadians(latitude))), within / KilometresPerDegree);
        var (nearest, least) = ((Territoire?)null, within);
        foreach (var (commune, contour) in _tree.Query(around))
        {
            var distance = Kilometres(contour, latitude, longitude);
            if (distance <= least)
            {
                (nearest, least) = (commune, distance);
            }
            if (distance == 0)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>How far a point is from a commune, in kilometres: 0 inside; null where the commune has no contour.</summary>
    public double? Kilometres(Territoire commune, double latitude, double longitude) =>
        PartsOf(commune) is { } parts ? parts.Min(part => Kilometres(part, latitude, longitude)) : null;

    /// <summary>The box of a territory, in degrees; null where none of its communes has a contour.</summary>
    public Emprise? EmpriseOf(Territoire territoire)
    {
        var box = new Envelope();
        foreach (var commune in CommunesOf(territoire))
        {
            foreach (var part in PartsOf(commune) ?? [])
            {
                box.ExpandToInclude(part.EnvelopeInternal);
            }
        }

        return box.IsNull ? null : new(Math.Round(box.MinX, 3), Math.Round(box.MinY, 3), Math.Round(box.MaxX, 3), Math.Round(box.MaxY, 3));
    }

    private List<Polygon>? PartsOf(Territoire commune) => _byCommune.GetValueOrDefault(commune.Commune ?? commune);

    private static IEnumerable<Territoire> CommunesOf(Territoire territoire) => territoire.Type switch
    {
        TypeTerritoire.Region => territoire.Enfants.SelectMany(departement => departement.Enfants),
        TypeTerritoire.Departement or TypeTerritoire.Epci => territoire.Enfants,
        _ => [territoire],
    };

    private static double Kilometres(Polygon contour, double latitude, double longitude)
    {
        var point = new Coordinate(longitude, latitude);
        if (SimplePointInAreaLocator.ContainsPointInPolygon(point, contour))
        {
            return 0;
        }
        var ring = contour.ExteriorRing.CoordinateSequence;
        var origin = new Coordinate(0, 0);
        var east = KilometresPerDegree * Math.Cos(double.DegreesToRadians(latitude));
        var least = double.MaxValue;
        var from = Place(0);
        for (var i = 1; i < ring.Count; i++)
        {
            var to = Place(i);
            least = Math.Min(least, DistanceComputer.PointToSegment(origin, from, to));
            from = to;
        }

        return least;

        // On a plane that touches the Earth at the point.
        Coordinate Place(int i) => new((ring.GetX(i) - longitude) * east, (ring.GetY(i) - latitude) * KilometresPerDegree);
    }
}
