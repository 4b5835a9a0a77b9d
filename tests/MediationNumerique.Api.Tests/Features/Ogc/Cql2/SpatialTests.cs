using System.Globalization;

namespace MediationNumerique.Api.Tests.Features.Ogc.Cql2;

/// <summary>S_INTERSECTS with each kind of geometry.</summary>
[Collection(SharedApi.Name)]
public sealed class SpatialTests(ApiFactory api)
{
    private const string Triangle = "(4 45, 6 45, 5 46.5, 4 45)";
    private const string Square = "(4.7 45.2, 5.3 45.2, 5.3 45.8, 4.7 45.8, 4.7 45.2)";

    [Fact]
    public async Task A_polygon_has_what_is_inside_and_a_hole_has_not()
    {
        var inTriangle = await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, POLYGON({Triangle}))");
        var inSquare = await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(POLYGON({Square}), geometry)");
        var pierced = await api.Client.FilteredAsync(OgcReading.Lieux, $"s_intersects(geometry, polygon({Triangle}, {Square}))");

        Assert.Equal(Where((x, y) => IsInTriangle(x, y)), inTriangle);
        Assert.Equal(Where(IsInSquare), inSquare);
        Assert.Equal(Where((x, y) => IsInTriangle(x, y) && !IsInSquare(x, y)), pierced);
        Assert.True(inSquare.Count > 0 && pierced.Count > 0 && inTriangle.Count > pierced.Count);
    }

    [Fact]
    public async Task Many_polygons_have_what_any_has()
    {
        var expected = Where((x, y) => IsInSquare(x, y) || (x is >= 2 and <= 3 && y is >= 45 and <= 46));
        const string Other = "(2 45, 3 45, 3 46, 2 46, 2 45)";

        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, MULTIPOLYGON(({Square}), ({Other})))"));
        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POLYGON({Square}), BBOX(2,45,3,46)))"));
    }

    [Fact]
    public async Task A_point_is_where_it_is_and_a_line_touches_what_is_on_it()
    {
        var lieu = api.Offers.Lieux.First(offer => offer.Point is not null);
        var (latitude, longitude) = lieu.Point!.Value;
        var point = string.Create(CultureInfo.InvariantCulture, $"{longitude:R} {latitude:R}");
        var there = Where((x, y) => x == longitude && y == latitude);

        Assert.Contains(lieu.Id, there);
        Assert.Equal(there, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, POINT({point}))"));
        Assert.Equal(there, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, POINT Z({point} 12))"));
        Assert.Equal(there, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, MULTIPOINT(({point}), (0 0)))"));
        Assert.Equal(there, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, LINESTRING(0 0, {point}))"));
        Assert.Equal(there, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, MULTILINESTRING((0 0, 0 1), ({point}, 0 0)))"));
    }

    [Fact]
    public async Task A_box_across_the_antimeridian_has_both_sides()
    {
        var expected = Where((x, y) => (x >= 160 || x <= -170) && y is >= -30 and <= 0);

        Assert.True(expected.Count >= 2);
        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, "S_INTERSECTS(geometry, BBOX(160,-30,-170,0))"));
        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, "S_INTERSECTS(geometry, BBOX(160,-30,0,-170,0,100))"));
    }

    [Fact]
    public async Task The_coordinates_of_a_filter_are_in_the_system_that_it_names()
    {
        var expected = await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, POLYGON({Square}))");
        var swapped = "(45.2 4.7, 45.2 5.3, 45.8 5.3, 45.8 4.7, 45.2 4.7)";
        var around = await api.Client.FeaturesAsync($"{OgcReading.Lieux}?limit=10000&crs={OgcReading.Lambert}");
        var inLambert = around.Where(feature => feature.Coordinates() is { X: >= 830000 and <= 860000, Y: >= 6500000 and <= 6530000 })
            .Select(feature => feature.Text("id")!).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, $"S_INTERSECTS(geometry, POLYGON({swapped}))", $"&filter-crs={OgcReading.Wgs84}"));
        Assert.NotEmpty(inLambert);
        Assert.Equal(inLambert, await api.Client.FilteredAsync(
            OgcReading.Lieux, "S_INTERSECTS(geometry, BBOX(830000,6500000,860000,6530000))", $"&filter-crs={OgcReading.Lambert}"));
    }

    private IReadOnlyList<string> Where(Func<double, double, bool> isInside) =>
        api.Offers.Lieux.Where(lieu => lieu.Point is { } p && isInside(p.Longitude, p.Latitude)).Ids();

    private static bool IsInSquare(double x, double y) => x is >= 4.7 and <= 5.3 && y is >= 45.2 and <= 45.8;

    /// <summary>Two sides rise by 1.5 a degree.</summary>
    private static bool IsInTriangle(double x, double y) => y >= 45 && y <= 45 + (1.5 * (x - 4)) && y <= 45 + (1.5 * (6 - x));
}
