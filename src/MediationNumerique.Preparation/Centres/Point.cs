using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Preparation.Centres;

/// <summary>A position in degrees.</summary>
internal readonly record struct Point(double Latitude, double Longitude)
{
    public static Point Mean(IReadOnlyCollection<Point> points) =>
        new(points.Average(p => p.Latitude), points.Average(p => p.Longitude));

    /// <summary>In kilometres, on a plane: enough for distances within a département.</summary>
    public double DistanceTo(Point other)
    {
        const double KilometresPerDegree = 111.2;
        var north = (Latitude - other.Latitude) * KilometresPerDegree;
        var east = (Longitude - other.Longitude) * KilometresPerDegree * Math.Cos(double.DegreesToRadians((Latitude + other.Latitude) / 2));

        return Math.Sqrt((north * north) + (east * east));
    }
}

/// <summary>A position, and what it was drawn from.</summary>
internal readonly record struct Centre(Point Point, CentrePrecision Precision);
