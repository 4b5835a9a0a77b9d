namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>A point of the Earth, in degrees (WGS 84).</summary>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    public static GeoPoint? From(double? latitude, double? longitude) =>
        latitude is { } lat && longitude is { } lon ? new(lat, lon) : null;

    public Direction ToDirection()
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(Latitude));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(Longitude));

        return new(cosLat * cosLon, cosLat * sinLon, sinLat);
    }
}

/// <summary>The unit vector from the Earth's centre to a point: distances compare by subtraction, without trigonometry.</summary>
internal readonly record struct Direction(double X, double Y, double Z)
{
    /// <summary>The mean radius of the Earth, in kilometres (IUGG).</summary>
    public const double EarthRadius = 6371.0088;

    /// <summary>The square of the straight chord between two points, on a sphere of radius 1.</summary>
    public double SquaredChordTo(in Direction other)
    {
        double x = X - other.X, y = Y - other.Y, z = Z - other.Z;

        return (x * x) + (y * y) + (z * z);
    }

    public static double ToKilometres(double squaredChord) => 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(squaredChord) / 2));

    public static double ToSquaredChord(double kilometres)
    {
        var chord = 2 * Math.Sin(kilometres / (2 * EarthRadius));

        return chord * chord;
    }
}

/// <summary>A box between two latitudes and two longitudes, edges included; west greater than east crosses the antimeridian.</summary>
internal readonly record struct BoundingBox(double West, double South, double East, double North)
{
    public bool Contains(GeoPoint point) =>
        point.Latitude >= South && point.Latitude <= North && (West <= East
            ? point.Longitude >= West && point.Longitude <= East
            : point.Longitude >= West || point.Longitude <= East);

    /// <summary>Whether the two may have a point in common; false is certain, true is not where one crosses the antimeridian.</summary>
    public bool MayMeet(BoundingBox other) =>
        South <= other.North && other.South <= North
        && (West > East || other.West > other.East || (West <= other.East && other.West <= East));
}

/// <summary>A circle on the ground.</summary>
internal readonly record struct Circle(GeoPoint Centre, double Kilometres)
{
    /// <summary>
    /// A box around it, a little larger. All longitudes where the circle is near a pole or crosses the antimeridian. How far
    /// it reaches east and west: J. P. Matuschek, "Finding points within a distance of a latitude/longitude", §3.3.
    /// </summary>
    public BoundingBox Bounds()
    {
        const double Margin = 1e-9;
        var angle = Kilometres / Direction.EarthRadius;
        var north = double.RadiansToDegrees(angle) + Margin;
        var sine = Math.Sin(angle) / Math.Cos(double.DegreesToRadians(Centre.Latitude));
        var east = sine < 1 && Math.Abs(Centre.Latitude) + north < 89 ? double.RadiansToDegrees(Math.Asin(sine)) + Margin : 360;
        var isWhole = Math.Abs(Centre.Longitude) + east > 180;

        return new(
            isWhole ? -180 : Centre.Longitude - east,
            Centre.Latitude - north,
            isWhole ? 180 : Centre.Longitude + east,
            Centre.Latitude + north);
    }
}
