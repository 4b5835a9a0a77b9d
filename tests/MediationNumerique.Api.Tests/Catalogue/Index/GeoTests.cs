using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Tests.Catalogue.Oracle;

namespace MediationNumerique.Api.Tests.Catalogue.Index;

public sealed class GeoTests
{
    private static readonly GeoPoint s_paris = new(48.8566, 2.3522);

    /// <summary>Great-circle distances between town halls, in kilometres.</summary>
    [Theory]
    [InlineData(45.7640, 4.8357, 391.5)] // Lyon
    [InlineData(43.2965, 5.3698, 660.5)] // Marseille
    [InlineData(48.3904, -4.4861, 505.1)] // Brest
    [InlineData(-22.2758, 166.4580, 16_753)] // Nouméa
    [InlineData(48.8566, 2.3522, 0)]
    public void Distances_from_Paris_are_those_of_the_map(double latitude, double longitude, double kilometres) =>
        Assert.InRange(Kilometres(s_paris, new(latitude, longitude)), kilometres * 0.997, (kilometres * 1.003) + 1e-9);

    [Fact]
    public void A_degree_of_a_meridian_is_111_195_metres() => Assert.Equal(111.195, Kilometres(new(10, 5), new(11, 5)), tolerance: 0.001);

    [Fact]
    public void The_antimeridian_is_not_far_from_itself() => Assert.Equal(22.239, Kilometres(new(0, 179.9), new(0, -179.9)), tolerance: 0.001);

    [Fact]
    public void All_longitudes_are_one_point_at_a_pole()
    {
        Assert.Equal(0, Kilometres(new(90, 0), new(90, 137)), tolerance: 1e-9);
        Assert.Equal(Math.PI * Direction.EarthRadius, Kilometres(new(90, 0), new(-90, 12)), tolerance: 1e-6);
    }

    [Fact]
    public void Two_spots_ten_metres_apart_are_ten_metres_apart() =>
        Assert.Equal(0.010, Kilometres(s_paris, s_paris with { Latitude = s_paris.Latitude + (0.010 / 111.195) }), tolerance: 1e-5);

    [Fact]
    public void Chords_give_the_distance_of_haversine_to_the_metre() => Properties.ForAllSeeds(300, seed =>
    {
        var dice = new Dice(seed);
        GeoPoint a = new(dice.Between(-90, 90), dice.Between(-180, 180)), b = new(dice.Between(-90, 90), dice.Between(-180, 180));

        Assert.Equal(OracleAnswer.Kilometres((a.Latitude, a.Longitude), (b.Latitude, b.Longitude)), Kilometres(a, b), tolerance: 0.001);
    });

    [Theory]
    [InlineData(0.1)]
    [InlineData(20)]
    [InlineData(200)]
    [InlineData(10_000)]
    public void A_chord_gives_its_distance_back(double kilometres) =>
        Assert.Equal(kilometres, Direction.ToKilometres(Direction.ToSquaredChord(kilometres)), tolerance: 1e-6);

    [Theory]
    [InlineData(170, -170, 175, true)]
    [InlineData(170, -170, -175, true)]
    [InlineData(170, -170, 0, false)]
    [InlineData(-10, 10, 0, true)]
    [InlineData(-10, 10, 10, true)]
    [InlineData(-10, 10, 10.001, false)]
    public void A_box_has_its_edges_and_may_cross_the_antimeridian(double west, double east, double longitude, bool inside)
    {
        var box = new BoundingBox(west, -1, east, 1);

        Assert.Equal(inside, box.Contains(new(1, longitude)));
        Assert.False(box.Contains(new(1.001, longitude)));
        Assert.False(box.Contains(new(-1.001, longitude)));
    }

    [Fact]
    public void A_point_has_both_coordinates_or_is_none()
    {
        Assert.Null(GeoPoint.From(1, null));
        Assert.Null(GeoPoint.From(null, 1));
        Assert.Equal(new GeoPoint(1, 2), GeoPoint.From(1, 2));
    }

    private static double Kilometres(GeoPoint a, GeoPoint b) => Direction.ToKilometres(a.ToDirection().SquaredChordTo(b.ToDirection()));
}
