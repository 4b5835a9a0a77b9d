using System.Globalization;
using MediationNumerique.Api.Features.Ogc.Crs;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>Reads a geometry in well-known text, or BBOX(…). Heights are read and left out: no feature has one.</summary>
internal sealed class GeometryParser(TokenCursor cursor, CoordinateSystem crs)
{
    private const string Accepted = "POINT, LINESTRING, POLYGON, MULTIPOINT, MULTILINESTRING, MULTIPOLYGON, GEOMETRYCOLLECTION ou BBOX";

    public Shape Read()
    {
        var name = cursor.Current;
        Func<Shape>? read = name.Kind is TokenKind.Name ? name.Value.ToUpperInvariant() switch
        {
            "POINT" => Point,
            "LINESTRING" => Line,
            "POLYGON" => Polygon,
            "MULTIPOINT" => () => Many(() => cursor.Current.IsSign("(") ? Point() : new PointShape(Position())),
            "MULTILINESTRING" => () => Many(Line),
            "MULTIPOLYGON" => () => Many(Polygon),
            "GEOMETRYCOLLECTION" => () => Many(Read),
            "BBOX" => Box,
            _ => null,
        } : null;
        if (read is null)
        {
            throw cursor.Unexpected($"une géométrie : {Accepted}");
        }
        cursor.Take();
        cursor.TryTake("Z");
        cursor.Enter();
        var shape = read();
        cursor.Leave();

        return shape;
    }

    private PointShape Point() => new(InParentheses(Position));

    private LineShape Line()
    {
        var start = cursor.Current;
        var points = List(Position);

        return points.Count >= 2 ? new(points) : throw new Cql2Exception(start.Position, "Une ligne a au moins deux points.");
    }

    private PolygonShape Polygon() => new(List(Ring));

    private ShapeCollection Many(Func<Shape> read) => new(List(read));

    private Position[] Ring()
    {
        var start = cursor.Current;
        Position[] points = [.. List(Position)];

        return points.Length >= 4 && points[0] == points[^1]
            ? points
            : throw new Cql2Exception(start.Position, "Le contour d’un polygone a au moins quatre points, et le dernier est le premier.");
    }

    private BoxShape Box()
    {
        var start = cursor.Current;
        var numbers = List(Number);
        if (numbers.Count is not (4 or 6))
        {
            throw new Cql2Exception(start.Position, "BBOX a quatre nombres, ou six avec des hauteurs.");
        }
        var (box, error) = Crs.Box.Of(numbers, crs);

        return box is not null ? new(box) : throw new Cql2Exception(start.Position, error!.Value.Message);
    }

    private Position Position()
    {
        var start = cursor.Current;
        var position = new Position(Number(), Number());
        if (cursor.Current.Kind is TokenKind.Number)
        {
            Number();
        }
        var isOnEarth = Math.Abs(position.X) <= (crs.MostOf(0) ?? double.MaxValue) && Math.Abs(position.Y) <= (crs.MostOf(1) ?? double.MaxValue);

        return isOnEarth ? position : throw new Cql2Exception(start.Position, $"Ces coordonnées n’existent pas. Ordre des axes : {crs.Title}.");
    }

    private double Number() => cursor.Current.Kind is TokenKind.Number
        ? double.Parse(cursor.Take().Value, NumberStyles.Float, CultureInfo.InvariantCulture)
        : throw cursor.Unexpected("un nombre");

    private T InParentheses<T>(Func<T> read)
    {
        cursor.Expect("(");
        var value = read();
        cursor.Expect(")");

        return value;
    }

    private List<T> List<T>(Func<T> read) => InParentheses(() =>
    {
        var values = new List<T> { read() };
        while (cursor.TryTake(","))
        {
            values.Add(read());
        }

        return values;
    });
}
