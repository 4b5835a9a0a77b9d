namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>Where the rows are; a row without coordinates is nowhere.</summary>
internal sealed class PointIndex
{
    private static readonly GeoPoint s_nowhere = new(double.NaN, double.NaN);

    private readonly GeoPoint[] _points;
    private readonly Direction[] _directions;
    private readonly double _south;
    private readonly double _north;

    public PointIndex(IReadOnlyList<Entry> rows)
    {
        _points = [.. rows.Select(row => row.Point ?? s_nowhere)];
        _directions = [.. _points.Select(point => point.ToDirection())];
        var located = _points.Where(point => !double.IsNaN(point.Latitude)).Select(point => point.Latitude).DefaultIfEmpty(double.NaN);
        (_south, _north) = (located.Min(), located.Max());
    }

    public double SquaredChord(int row, in Direction from) => _directions[row].SquaredChordTo(from);

    /// <summary>Keeps the rows in the box.</summary>
    public void Keep(BoundingBox box, Span<ulong> bits)
    {
        if (!Reaches(box.South, box.North))
        {
            bits.Clear();
            return;
        }
        Bits.Keep(bits, new InBox(_points, box));
    }

    /// <summary>Keeps the rows in the circle.</summary>
    public void Keep(Circle circle, Span<ulong> bits)
    {
        var margin = double.RadiansToDegrees(circle.Kilometres / Direction.EarthRadius) + 1e-9;
        if (!Reaches(circle.Centre.Latitude - margin, circle.Centre.Latitude + margin))
        {
            bits.Clear();
            return;
        }
        Bits.Keep(bits, new InCircle(_directions, circle.Centre.ToDirection(), Direction.ToSquaredChord(circle.Kilometres)));
    }

    private bool Reaches(double south, double north) => south <= _north && north >= _south;

    private readonly struct InBox(GeoPoint[] points, BoundingBox box) : IRowTest
    {
        public bool Passes(int row) => box.Contains(points[row]);
    }

    private readonly struct InCircle(Direction[] directions, Direction centre, double most) : IRowTest
    {
        public bool Passes(int row) => directions[row].SquaredChordTo(centre) <= most;
    }
}
