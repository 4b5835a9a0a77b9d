using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Cartes;

[Collection(SharedApi.Name)]
public sealed class GrappesTests(ApiFactory api)
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(3, "")]
    [InlineData(6, "region=84")]
    [InlineData(9, "departement=69&frais=Gratuit")]
    [InlineData(11, "departement=69")]
    public async Task They_are_the_marks_of_the_tiles(int zoom, string filtres)
    {
        var grappes = await FeaturesAsync($"zoom={zoom}&{filtres}");
        var tiles = (await api.Client.WalkAsync($"/v1/lieux?limite=1000&{filtres}")).Where(Mercator.IsLocated).Select(lieu => Mercator.TileOf(zoom, lieu)).Distinct();
        var marks = new List<(int X, int Y, int Nombre, string? Id)>();
        foreach (var (x, y) in tiles)
        {
            var points = MvtReader.Read(await api.Client.GetByteArrayAsync($"/v1/tuiles/{zoom}/{x}/{y}.mvt?{filtres}"));
            marks.AddRange(points.Where(p => p.IsInside).Select(p => (p.X + (4096 * x), p.Y + (4096 * y), p.Nombre, p.Properties.GetValueOrDefault("id") as string)));
        }

        Assert.Equal(
            marks.Select(mark => (mark.Nombre, mark.Id)).Order(),
            grappes.Select(grappe => (Nombre(grappe), grappe.GetProperty("properties").Text("id"))).Order());
        Assert.All(grappes, grappe => Assert.Contains(marks, mark => mark.Nombre == Nombre(grappe) && IsAt(grappe, zoom, mark.X, mark.Y)));
    }

    [Theory]
    [InlineData("bbox=4.7,45.6,5.0,45.9")]
    [InlineData("bbox=-5.5,41,10,51.5&services=Aide aux démarches administratives")]
    [InlineData("q=mediatheque&bbox=4,44,7,47")]
    public async Task In_a_box_they_count_the_places_that_the_list_counts(string filtres)
    {
        var total = (await api.Client.ListAsync($"/v1/lieux?limite=1&{filtres}")).Total;
        foreach (var zoom in new[] { 0, 5, 10, 11, 22 })
        {
            Assert.Equal(total, (await FeaturesAsync($"zoom={zoom}&{filtres}")).Sum(Nombre));
        }
    }

    [Fact]
    public async Task Without_a_zoom_they_are_those_of_a_map_of_France() =>
        Assert.Equal((await FeaturesAsync("zoom=5")).Select(g => g.GetRawText()), (await FeaturesAsync("")).Select(g => g.GetRawText()));

    [Fact]
    public async Task A_place_by_itself_says_what_it_is_and_where_exactly()
    {
        var lieux = (await api.Client.WalkAsync("/v1/lieux?departement=15&limite=1000")).Where(Mercator.IsLocated).ToDictionary(lieu => lieu.Text("id")!);
        var grappes = await FeaturesAsync("departement=15&zoom=11");

        Assert.Equal(lieux.Count, grappes.Count);
        Assert.All(grappes, grappe =>
        {
            var lieu = lieux[grappe.GetProperty("properties").Text("id")!];
            Assert.Equal(lieu.Text("nom"), grappe.GetProperty("properties").Text("nom"));
            Assert.Equal((lieu.Number("longitude"), lieu.Number("latitude")), Coordinates(grappe));
        });
    }

    [Fact]
    public async Task It_is_GeoJSON_and_is_said_to_be()
    {
        using var answer = await api.Client.GetAsync("/v1/grappes?departement=69");

        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_zoom_that_there_is_not_is_refused() =>
        Assert.Equal("zoom", (await api.Client.ProblemAsync("/v1/grappes?zoom=23", 400)).Erreur().Text("parametre"));

    private static bool IsAt(JsonElement grappe, int zoom, int x, int y)
    {
        var (longitude, latitude) = Coordinates(grappe);
        var (column, row) = Mercator.At(zoom + 12, latitude, longitude);

        return Math.Abs(column - x - 0.5) <= 1 && Math.Abs(row - y - 0.5) <= 1;
    }

    private static (double Longitude, double Latitude) Coordinates(JsonElement grappe)
    {
        var coordinates = grappe.GetProperty("geometry").GetProperty("coordinates");

        return (coordinates[0].GetDouble(), coordinates[1].GetDouble());
    }

    private static int Nombre(JsonElement grappe) => grappe.GetProperty("properties").GetProperty("nombre").GetInt32();

    private async Task<IReadOnlyList<JsonElement>> FeaturesAsync(string query) =>
        [.. (await api.Client.JsonAsync($"/v1/grappes?{query}")).GetProperty("features").EnumerateArray()];
}
