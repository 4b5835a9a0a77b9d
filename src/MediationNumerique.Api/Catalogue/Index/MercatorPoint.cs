namespace MediationNumerique.Api.Catalogue.Index;

/// <summary>
/// A point on the square of Web Mercator (EPSG:3857), from its north-west corner, in 2^-32 of its side: 9 mm at the equator.
/// Tiles and cells are then the highest bits. What is beyond 85.05° of latitude is put on the edge.
/// </summary>
internal readonly record struct MercatorPoint(uint X, uint Y)
{
    private const double Side = 1L << 32;

    public static MercatorPoint From(GeoPoint point)
    {
        var sine = Math.Sin(double.DegreesToRadians(point.Latitude));

        return new(Whole((point.Longitude + 180) / 360), Whole(0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI))));
    }

    public GeoPoint ToGeoPoint() => new(LatitudeOf(Y), LongitudeOf(X));

    /// <param name="x">In the point's unit; may be out of the square.</param>
    public static double LongitudeOf(double x) => (x / Side * 360) - 180;

    /// <param name="y">Likewise.</param>
    public static double LatitudeOf(double y) => double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - (2 * y / Side)))));

    private static uint Whole(double part) => (uint)Math.Clamp(part * Side, 0, uint.MaxValue);
}
