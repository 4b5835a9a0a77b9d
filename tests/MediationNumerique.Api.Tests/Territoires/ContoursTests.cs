using System.Diagnostics;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Tests.Territoires;

public sealed class ContoursTests
{
    private static readonly Contours s_contours = Referentiel.Instance.Contours;

    [Theory]
    [InlineData(45.7667, 4.8803, "69266")]
    [InlineData(48.9118, 2.3338, "93070")]
    // Belle-Île, La Réunion, Cayenne.
    [InlineData(47.34, -3.155, "56152")]
    [InlineData(-20.8789, 55.4481, "97411")]
    [InlineData(4.9227, -52.3269, "97302")]
    // In the part of Annecy that was Seynod.
    [InlineData(45.886, 6.09, "74010")]
    public void A_point_is_in_the_commune_that_a_map_shows_there(double latitude, double longitude, string code) =>
        Assert.Equal(code, s_contours.CommuneAt(latitude, longitude)?.Code);

    [Theory]
    // The Atlantic, Geneva, Brussels, the poles, the date line, Nouméa, which has no contour.
    [InlineData(46, -4)]
    [InlineData(46.2, 6.15)]
    [InlineData(50.85, 4.35)]
    [InlineData(90, 0)]
    [InlineData(-90, 180)]
    [InlineData(0, -180)]
    [InlineData(-22.27, 166.44)]
    public void A_point_out_of_every_contour_is_in_no_commune(double latitude, double longitude) =>
        Assert.Null(s_contours.CommuneAt(latitude, longitude));

    [Fact]
    public void The_sea_close_to_a_coast_is_forgiven_and_further_only_where_it_is_asked()
    {
        // Off Nice, whose shore is at 43.695.
        var (latitude, longitude) = (43.66, 7.27);

        Assert.Null(s_contours.CommuneAt(latitude, longitude));
        Assert.Equal("06088", s_contours.CommuneAt(latitude, longitude, within: 10)?.Code);
        Assert.InRange(s_contours.Kilometres(Referentiel.Instance.Find(TypeTerritoire.Commune, "06088")!, latitude, longitude)!.Value, 2, 6);
    }

    [Fact]
    public void Nearly_every_commune_contains_its_own_point()
    {
        var out_ = Referentiel.Instance.All
            .Where(t => t is { Type: TypeTerritoire.Commune, Latitude: not null })
            .Count(t => s_contours.Kilometres(t, t.Latitude!.Value, t.Longitude!.Value) > Contours.Tolerance);

        // Islands of scattered communes, whose middle is the sea.
        Assert.InRange(out_, 0, 40);
    }

    [Fact]
    public void An_arrondissement_lies_where_its_commune_does() =>
        Assert.Equal(0, s_contours.Kilometres(Referentiel.Instance.Find(TypeTerritoire.Arrondissement, "69383")!, 45.758, 4.83));

    [Theory]
    [InlineData(TypeTerritoire.Departement, "974", 55.2, -21.4, 55.9, -20.8)]
    [InlineData(TypeTerritoire.Epci, "200046977", 4.65, 45.5, 5.1, 46)]
    [InlineData(TypeTerritoire.Region, "94", 8.5, 41.3, 9.6, 43.1)]
    [InlineData(TypeTerritoire.Commune, "69266", 4.8, 45.7, 4.95, 45.8)]
    public void The_box_of_a_territory_holds_its_communes_and_no_more(TypeTerritoire type, string code, double west, double south, double east, double north)
    {
        var box = s_contours.EmpriseOf(Referentiel.Instance.Find(type, code)!)!.Value;

        Assert.InRange(box.Ouest, west, east);
        Assert.InRange(box.Est, box.Ouest, east);
        Assert.InRange(box.Sud, south, north);
        Assert.InRange(box.Nord, box.Sud, north);
    }

    [Fact]
    public void A_territory_without_contours_has_no_box() =>
        Assert.Null(s_contours.EmpriseOf(Referentiel.Instance.Find(TypeTerritoire.Departement, "988")!));

    [Fact]
    public void A_point_is_found_within_a_millisecond()
    {
        var points = Referentiel.Instance.All.Where(t => t is { Type: TypeTerritoire.Commune, Latitude: not null }).Take(5_000).ToList();
        var clock = Stopwatch.StartNew();
        points.ForEach(t => s_contours.CommuneAt(t.Latitude!.Value, t.Longitude!.Value));

        Assert.InRange(clock.Elapsed.TotalMilliseconds / points.Count, 0, 1);
    }
}
