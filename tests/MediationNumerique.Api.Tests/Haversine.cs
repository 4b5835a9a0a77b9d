namespace MediationNumerique.Api.Tests;

/// <summary>The great-circle distance by the haversine formula: another way than the API's to the same kilometres.</summary>
internal static class Haversine
{
    private const double EarthRadius = 6371.0088;

    public static double Kilometres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var latitudes = Math.Pow(Math.Sin(Radians(b.Latitude - a.Latitude) / 2), 2);
        var longitudes = Math.Pow(Math.Sin(Radians(b.Longitude - a.Longitude) / 2), 2);

        return 2 * EarthRadius * Math.Asin(Math.Sqrt(latitudes + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * longitudes)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
