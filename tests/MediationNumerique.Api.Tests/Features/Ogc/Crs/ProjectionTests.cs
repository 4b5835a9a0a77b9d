using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Features.Ogc.Crs;

namespace MediationNumerique.Api.Tests.Features.Ogc.Crs;

/// <summary>Projected coordinates, against those that PROJ 9 (cs2cs) computes: to the centimetre.</summary>
public sealed class ProjectionTests
{
    private const double Centimetre = 0.01;

    [Theory]
    [InlineData(48.8534, 2.3488, 652216.6260, 6861681.5000)]
    [InlineData(45.7578, 4.8320, 842395.1275, 6519229.3587)]
    [InlineData(42.7028, 9.4503, 1228545.1630, 6199733.0353)]
    [InlineData(48.3904, -4.4861, 146632.9785, 6836262.3267)]
    [InlineData(50.6909, 3.1746, 712359.5887, 7066024.2616)]
    [InlineData(43.2965, 5.3698, 892390.2216, 6247035.2568)]
    [InlineData(46.5, 3, 700000, 6600000)]
    [InlineData(44.8378, -0.5792, 417241.5391, 6421813.3459)]
    [InlineData(41.3874, 9.1595, 1216174.9221, 6051871.1107)]
    [InlineData(51.0344, 2.3768, 656187.5173, 7104472.9240)]
    [InlineData(-20.8789, 55.4481, 10179785.4356, 546779.8626)]
    public void Lambert_93_is_that_of_PROJ(double latitude, double longitude, double x, double y) =>
        AssertNear(CoordinateSystem.Lambert, latitude, longitude, x, y);

    [Theory]
    [InlineData(48.8534, 2.3488, 261467.2200, 6250022.9509)]
    [InlineData(45.7578, 4.8320, 537895.7795, 5741621.0875)]
    [InlineData(48.3904, -4.4861, -499390.3676, 6172050.9865)]
    [InlineData(-20.8789, 55.4481, 6172454.2575, -2377444.5507)]
    [InlineData(0, 180, 20037508.3428, 0)]
    public void The_Mercator_of_the_web_is_that_of_PROJ(double latitude, double longitude, double x, double y) =>
        AssertNear(CoordinateSystem.Mercator, latitude, longitude, x, y);

    /// <summary>The forward formula undone by another: latitude by iteration on the ellipsoid, from the cone's geometry alone.</summary>
    [Fact]
    public void Lambert_93_undone_gives_back_the_place()
    {
        for (var latitude = 41.0; latitude <= 51.5; latitude += 0.5)
        {
            for (var longitude = -5.5; longitude <= 10; longitude += 0.5)
            {
                var (x, y) = CoordinateSystem.Lambert.Project(new(latitude, longitude)) is var position ? (position.X, position.Y) : default;
                var back = Undo(x, y);

                Assert.Equal(latitude, back.Latitude, 1e-9);
                Assert.Equal(longitude, back.Longitude, 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public void What_a_system_does_not_reach_has_no_coordinates_in_it(double latitude) =>
        Assert.Null(CoordinateSystem.Mercator.ToWrite(new(latitude, 0)));

    [Fact]
    public void Latitude_comes_first_in_EPSG_4326() => Assert.Equal(new GeoPoint(4.8320, 45.7578), CoordinateSystem.Wgs84.ToWrite(new(45.7578, 4.8320)));

    private static void AssertNear(CoordinateSystem crs, double latitude, double longitude, double x, double y)
    {
        var position = crs.Project(new(latitude, longitude));
        var written = crs.ToWrite(new(latitude, longitude))!.Value;

        Assert.Equal(x, position.X, Centimetre);
        Assert.Equal(y, position.Y, Centimetre);
        Assert.Equal(x, written.Longitude, Centimetre);
        Assert.Equal(y, written.Latitude, Centimetre);
    }

    /// <summary>With the constants that the IGN publishes for Lambert-93: n, c, and the place of the apex.</summary>
    private static GeoPoint Undo(double x, double y)
    {
        const double N = 0.7256077650532670;
        const double C = 11754255.4260960;
        const double ApexX = 700000;
        const double ApexY = 12655612.0498762;
        const double E = 0.0818191910428158;
        var (dx, dy) = (x - ApexX, ApexY - y);
        var isometric = -Math.Log(Math.Sqrt((dx * dx) + (dy * dy)) / C) / N;
        var latitude = (2 * Math.Atan(Math.Exp(isometric))) - (Math.PI / 2);
        for (var i = 0; i < 20; i++)
        {
            var sine = E * Math.Sin(latitude);
            latitude = (2 * Math.Atan(Math.Pow((1 + sine) / (1 - sine), E / 2) * Math.Exp(isometric))) - (Math.PI / 2);
        }

        return new(double.RadiansToDegrees(latitude), 3 + double.RadiansToDegrees(Math.Atan(dx / dy) / N));
    }
}
