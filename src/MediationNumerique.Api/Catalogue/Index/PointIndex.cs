namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>
/// Where the rows are. A row without coordinates is in no box and on no map, and as near as its commune; without a known commune
/// it is nowhere.
/// </summary>
internal sealed class PointIndex
{
    private static readonly GeoPoint s_nowhere = new(double.NaN, double.NaN);

    private readonly GeoPoint[] _points;
    private readonly Direction[] _directions;
    private readonly BoundingBox _extent;
    private readonly BoundingBox _surroundings;
    private MercatorPoint[]? _mercator;

    public PointIndex(IReadOnlyList<Entry> rows)
    {
        _points = [.. rows.Select(row => row.Point ?? s_nowhere)];
        GeoPoint[] near = [.. rows.Select(row => row.Emplacement ?? s_nowhere)];
        _directions = [.. near.Select(point => point.ToDirection())];
        (_extent, _surroundings) = (Extent(_points), Extent(near));
    }

    /// <summary>Where a row is on a map; false where it is nowhere. All rows are projected when one is first asked for.</summary>
    public bool TryProject(int row, out MercatorPoint point)
    {
        point = (_mercator ??= [.. _points.Select(MercatorPoint.From)])[row];

        return !double.IsNaN(_points[row].Latitude);
    }

    public double SquaredChord(int row, in Direction from) => _directions[row].SquaredChordTo(from);

    /// <summary>Keeps the rows in the box.</summary>
    public void Keep(BoundingBox box, Span<ulong> bits)
    {
        if (!box.MayMeet(_extent))
        {
            bits.Clear();
            return;
        }
        Bits.Keep(bits, new InBox(_points, box));
    }

    /// <summary>Keeps the rows in the circle.</summary>
    public void Keep(Circle circle, Span<ulong> bits)
    {
        if (!circle.Bounds().MayMeet(_surroundings))
        {
            bits.Clear();
            return;
        }
        Bits.Keep(bits, new InCircle(_directions, circle.Centre.ToDirection(), Direction.ToSquaredChord(circle.Kilometres)));
    }

    private static BoundingBox Extent(GeoPoint[] points)
    {
        // Without any point, no box meets NaN.
        GeoPoint[] located = [.. points.Where(point => !double.IsNaN(point.Latitude)).DefaultIfEmpty(s_nowhere)];

        return new(
            located.Min(point => point.Longitude), located.Min(point => point.Latitude),
            located.Max(point => point.Longitude), located.Max(point => point.Latitude));
    }

    private readonly struct InBox(GeoPoint[] points, BoundingBox box) : IRowTest
    {
        public bool Passes(int row) => box.Contains(points[row]);
    }

    private readonly struct InCircle(Direction[] directions, Direction centre, double most) : IRowTest
    {
        public bool Passes(int row) => directions[row].SquaredChordTo(centre) <= most;
    }
}
