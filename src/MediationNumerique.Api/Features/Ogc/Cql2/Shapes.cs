using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>A geometry of a filter; its edges belong to it.</summary>
internal abstract class Shape
{
    public abstract bool Has(Position position);

    /// <summary>Whether a position is on the straight line between two, ends included.</summary>
    protected static bool IsOn(Position p, Position a, Position b) =>
        ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X)) == 0
        && p.X >= Math.Min(a.X, b.X) && p.X <= Math.Max(a.X, b.X)
        && p.Y >= Math.Min(a.Y, b.Y) && p.Y <= Math.Max(a.Y, b.Y);
}

internal sealed class PointShape(Position point) : Shape
{
    public override bool Has(Position position) => position == point;
}

internal sealed class LineShape(IReadOnlyList<Position> points) : Shape
{
    public override bool Has(Position position) =>
        Enumerable.Range(1, points.Count - 1).Any(i => IsOn(position, points[i - 1], points[i]));
}

internal sealed class BoxShape(Box box) : Shape
{
    public override bool Has(Position position) => box.Contains(position);
}

internal sealed class ShapeCollection(IReadOnlyList<Shape> shapes) : Shape
{
    public override bool Has(Position position) => shapes.Any(shape => shape.Has(position));
}

/// <param name="rings">Closed: an outline, and holes.</param>
internal sealed class PolygonShape(IReadOnlyList<Position[]> rings) : Shape
{
    /// <summary>A ray from an inner point crosses the rings an odd number of times.</summary>
    public override bool Has(Position position)
    {
        var isInside = false;
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Length; i++)
            {
                var (a, b) = (ring[i - 1], ring[i]);
                if (IsOn(position, a, b))
                {
                    return true;
                }
                if (a.Y > position.Y != b.Y > position.Y && position.X < a.X + ((position.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
                {
                    isInside = !isInside;
                }
            }
        }

        return isInside;
    }
}

/// <summary>S_INTERSECTS of the feature's point with a shape.</summary>
/// <param name="shape">In the axes of the system.</param>
/// <param name="crs">The system of the filter's coordinates.</param>
internal sealed class Intersects(Shape shape, CoordinateSystem crs) : Condition
{
    public override bool? Holds(FeatureRow row) => row.Point is { } point ? shape.Has(crs.Project(point)) : null;
}
