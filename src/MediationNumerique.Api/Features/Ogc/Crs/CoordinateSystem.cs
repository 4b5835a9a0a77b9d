using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Ogc.Crs;

/// <summary>A position in the axes of a coordinate system, in the order in which the system names them.</summary>
internal readonly record struct Position(double X, double Y)
{
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}

/// <summary>A coordinate system that features are asked for, and given, in.</summary>
/// <param name="uri">Its name for the OGC.</param>
/// <param name="title">Its name for people, in French.</param>
/// <param name="longitudeAxis">Which axis is a longitude, and may cross the antimeridian: 0 or 1; null where none is.</param>
/// <param name="project">From degrees (WGS 84) to this system.</param>
internal sealed class CoordinateSystem(string uri, string title, int? longitudeAxis, Func<GeoPoint, Position> project)
{
    // A millimetre, where the unit is the metre.
    private const int MetreDecimals = 3;

    /// <summary>Longitude, latitude: the one of GeoJSON.</summary>
    public static readonly CoordinateSystem Crs84 = new(
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "WGS 84, longitude puis latitude", 0, point => new(point.Longitude, point.Latitude));

    /// <summary>Latitude, longitude.</summary>
    public static readonly CoordinateSystem Wgs84 = new(
        "http://www.opengis.net/def/crs/EPSG/0/4326", "WGS 84, latitude puis longitude", 1, point => new(point.Latitude, point.Longitude));

    public static readonly CoordinateSystem Mercator = new(
        "http://www.opengis.net/def/crs/EPSG/0/3857", "Mercator des fonds de carte du web, en mètres", null, WebMercator.Project);

    public static readonly CoordinateSystem Lambert = new(
        "http://www.opengis.net/def/crs/EPSG/0/2154", "Lambert-93, en mètres, pour la France métropolitaine", null, point => Lambert93.Project(point.Latitude, point.Longitude) is var (x, y) ? new(x, y) : default);

    public static IReadOnlyList<CoordinateSystem> All { get; } = [Crs84, Wgs84, Mercator, Lambert];

    public string Uri => uri;

    public string Title => title;

    public int? LongitudeAxis => longitudeAxis;

    public bool IsInDegrees => longitudeAxis is not null;

    /// <summary>As <c>Content-Crs</c> says it.</summary>
    public string Header => $"<{uri}>";

    public Position Project(GeoPoint point) => project(point);

    /// <summary>
    /// The point as a geometry writes it: first axis as longitude, second as latitude. Null where the system does not reach.
    /// </summary>
    public GeoPoint? ToWrite(GeoPoint? point)
    {
        if (point is not { } p || ReferenceEquals(this, Crs84))
        {
            return point;
        }
        var position = project(p);
        if (!position.IsFinite)
        {
            return null;
        }

        return IsInDegrees
            ? new(position.Y, position.X)
            : new(Math.Round(position.Y, MetreDecimals), Math.Round(position.X, MetreDecimals));
    }

    /// <summary>The bounds of an axis in degrees; null where the unit is the metre.</summary>
    public double? MostOf(int axis) => IsInDegrees ? axis == longitudeAxis ? 180 : 90 : null;
}
