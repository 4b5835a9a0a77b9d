namespace MediationNumerique.Api.Territoires;

/// <summary>
/// EPSG:2154, France's official projection, in metres: a conic with two standard parallels (IGN, NTG 71) on the ellipsoid
/// GRS 80 of RGF93, which WGS 84 agrees with to the decimetre or better.
/// </summary>
internal static class Lambert93
{
    private const double SemiMajorAxis = 6378137;
    private const double Flattening = 1 / 298.257222101;
    private const double OriginLatitude = 46.5;
    private const double OriginLongitude = 3;
    private const double SouthParallel = 44;
    private const double NorthParallel = 49;
    private const double FalseEasting = 700_000;
    private const double FalseNorthing = 6_600_000;

    private static readonly double s_eccentricity = Math.Sqrt(Flattening * (2 - Flattening));
    private static readonly double s_exponent = Exponent();
    private static readonly double s_scale = Scale();
    private static readonly double s_originRadius = Radius(OriginLatitude);

    /// <summary>Overseas it still answers, far from anything useful; the south pole is infinitely far.</summary>
    public static (double X, double Y) Project(double latitude, double longitude)
    {
        var radius = Radius(latitude);
        var (sine, cosine) = Math.SinCos(s_exponent * double.DegreesToRadians(Math.IEEERemainder(longitude - OriginLongitude, 360)));

        return (FalseEasting + (radius * sine), FalseNorthing + s_originRadius - (radius * cosine));
    }

    /// <summary>The way back, in degrees.</summary>
    public static (double Latitude, double Longitude) Unproject(double x, double y)
    {
        var (east, south) = (x - FalseEasting, s_originRadius - (y - FalseNorthing));
        var isometric = -Math.Log(Math.Sqrt((east * east) + (south * south)) / s_scale) / s_exponent;
        var sine = Math.Tanh(isometric);
        for (var turn = 0; turn < 10; turn++)
        {
            sine = Math.Tanh(isometric + (s_eccentricity * Math.Atanh(s_eccentricity * sine)));
        }

        return (double.RadiansToDegrees(Math.Asin(sine)), OriginLongitude + double.RadiansToDegrees(Math.Atan2(east, south) / s_exponent));
    }

    /// <summary>From the apex of the cone to a parallel, in metres.</summary>
    private static double Radius(double latitude) =>
        latitude <= -90 ? double.PositiveInfinity : s_scale * Math.Exp(-s_exponent * IsometricLatitude(latitude));

    private static double IsometricLatitude(double latitude)
    {
        var sine = Math.Sin(double.DegreesToRadians(latitude));

        return Math.Atanh(Math.Min(sine, 1)) - (s_eccentricity * Math.Atanh(s_eccentricity * sine));
    }

    /// <summary>The sine of the parallel where cone and ellipsoid touch, in between the standard ones.</summary>
    private static double Exponent() =>
        Math.Log(ParallelRadius(SouthParallel) / ParallelRadius(NorthParallel))
        / (IsometricLatitude(NorthParallel) - IsometricLatitude(SouthParallel));

    private static double Scale() =>
        ParallelRadius(SouthParallel) / s_exponent * Math.Exp(s_exponent * IsometricLatitude(SouthParallel));

    /// <summary>Of the circle that a parallel is, in metres.</summary>
    private static double ParallelRadius(double latitude)
    {
        var (sine, cosine) = Math.SinCos(double.DegreesToRadians(latitude));

        return SemiMajorAxis * cosine / Math.Sqrt(1 - Math.Pow(s_eccentricity * sine, 2));
    }
}
