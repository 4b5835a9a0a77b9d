using System.Net;
using System.Text.Json;
using MediationNumerique.Api.Tests.Storage;
using MediationNumerique.Api.Web.Auth;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Cartes;

[Collection(SharedApi.Name)]
public sealed class TuilesTests(ApiFactory api)
{
    private const string Demarches = "services=Aide aux démarches administratives";

    public static TheoryData<int, string> Zooms => new()
    {
        { 0, "" }, { 2, "" }, { 5, "" }, { 8, "region=84" }, { 10, "" }, { 11, "" }, { 14, Demarches }, { 20, "departement=69" },
        { 6, Demarches }, { 9, "bbox=4.7,45.6,5.0,45.9" }, { 12, "bbox=4.7,45.6,5.0,45.9&frais=Gratuit" }, { 7, "q=mediatheque" },
        { 4, "prise_rdv=true" }, { 10, "pres_de=45.75,4.85&rayon=30" }, { 5, "departement=974,988" },
    };

    [Theory]
    [MemberData(nameof(Zooms))]
    public async Task Over_the_tiles_of_a_zoom_every_place_that_has_a_point_counts_once(int zoom, string filtres)
    {
        var lieux = await LocatedAsync(filtres);
        var tiles = zoom <= 2 ? All(zoom) : lieux.Select(lieu => Mercator.TileOf(zoom, lieu)).Distinct();
        var count = 0;
        foreach (var (x, y) in tiles)
        {
            count += (await PointsAsync(zoom, x, y, filtres)).Where(point => point.IsInside).Sum(point => point.Nombre);
        }

        Assert.NotEmpty(lieux);
        Assert.Equal(lieux.Count, count);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(17)]
    public async Task From_zoom_11_a_place_is_a_point_where_the_projection_puts_it(int zoom)
    {
        foreach (var lieu in (await LocatedAsync("")).Where((_, i) => i % 20 == 0))
        {
            var (x, y) = Mercator.TileOf(zoom, lieu);
            var (column, row) = Mercator.At(zoom, lieu);

            var point = Assert.Single(await PointsAsync(zoom, x, y), p => Equals(p.Properties["id"], lieu.Text("id")));

            Assert.Equal("lieux", point.Layer);
            Assert.Equal((column - x) * 4096, point.X + 0.5, 1.0);
            Assert.Equal((row - y) * 4096, point.Y + 0.5, 1.0);
        }
    }

    [Fact]
    public async Task A_point_says_what_a_map_colours_by()
    {
        foreach (var lieu in await LocatedAsync("sources=demonstration"))
        {
            var (x, y) = Mercator.TileOf(14, lieu);
            var point = (await PointsAsync(14, x, y, "sources=demonstration")).Single(p => Equals(p.Properties["id"], lieu.Text("id")));
            var services = lieu.Texts("services").Concat(lieu.Child("services_detail")?.EnumerateArray().Select(s => s.Text("categorie")!) ?? []);

            Assert.Equal(
                new Dictionary<string, object>
                {
                    ["id"] = lieu.Text("id")!,
                    ["nom"] = lieu.Text("nom")!,
                    ["en_ligne"] = lieu.GetProperty("en_ligne").GetBoolean(),
                    ["prise_rdv"] = lieu.Text("prise_rdv") is not null,
                    ["gratuit"] = lieu.Texts("frais_a_charge").Contains("Gratuit"),
                    ["itinerant"] = lieu.Texts("itinerance").Contains("Itinérant"),
                    ["accessible"] = lieu.Text("fiche_acces_libre") is not null,
                    ["services"] = (ulong)services.Distinct().Count(),
                },
                point.Properties);
        }
    }

    /// <summary>A grid of 8 by 8 cells a tile, by the usual formula.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    public async Task Below_zoom_11_places_of_one_cell_are_one_group_at_their_mean(int zoom)
    {
        var lieux = await LocatedAsync("");
        foreach (var cell in lieux.GroupBy(lieu => Mercator.TileOf(zoom + 3, lieu)).Where((_, i) => i % 3 == 0))
        {
            var (x, y) = (cell.Key.X >> 3, cell.Key.Y >> 3);
            var points = (await PointsAsync(zoom, x, y)).Where(p => (p.X >> 9, p.Y >> 9) == (cell.Key.X & 7, cell.Key.Y & 7));

            var point = Assert.Single(points);

            Assert.Equal(cell.Count() == 1 ? "lieux" : "grappes", point.Layer);
            Assert.Equal(cell.Count(), point.Nombre);
            Assert.Equal(cell.Average(lieu => Mercator.At(zoom, lieu).X - x) * 4096, point.X + 0.5, 1.0);
            Assert.Equal(cell.Average(lieu => Mercator.At(zoom, lieu).Y - y) * 4096, point.Y + 0.5, 1.0);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public async Task What_is_within_256_units_of_an_edge_is_in_the_next_tile_too(int zoom)
    {
        var seen = 0;
        foreach (var (x, y) in (await LocatedAsync("departement=38,69")).Select(lieu => Mercator.TileOf(zoom, lieu)).Distinct())
        {
            var near = (await PointsAsync(zoom, x, y)).Where(p => p is { IsInside: true, X: >= 4096 - 256 }).Select(p => (p.Layer, X: p.X - 4096, p.Y, p.Nombre)).ToList();
            var next = (await PointsAsync(zoom, x + 1, y)).Where(p => p.X < 0 && p.Y is >= 0 and < 4096).Select(p => (p.Layer, p.X, p.Y, p.Nombre));
            seen += near.Count;

            Assert.Equal(near.Order(), next.Order());
        }
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public async Task The_same_tile_is_the_same_bytes() =>
        Assert.Equal(await api.Client.GetByteArrayAsync("/v1/tuiles/6/32/22.mvt"), await api.Client.GetByteArrayAsync("/v1/tuiles/6/32/22.mvt"));

    [Fact]
    public async Task A_tile_where_nothing_is_has_no_body_but_a_tag()
    {
        using var answer = await api.Client.GetAsync("/v1/tuiles/5/8/20.mvt");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/tuiles/5/8/20.mvt") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var second = await api.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/v1/tuiles/23/0/0.mvt", "z", "hors-bornes")]
    [InlineData("/v1/tuiles/-1/0/0.mvt", "z", "hors-bornes")]
    [InlineData("/v1/tuiles/z/0/0.mvt", "z", "format")]
    [InlineData("/v1/tuiles/2/4/0.mvt", "x", "hors-bornes")]
    [InlineData("/v1/tuiles/2/0/4.mvt", "y", "hors-bornes")]
    [InlineData("/v1/tuiles/2/0/1.5.mvt", "y", "format")]
    [InlineData("/v1/tuiles/2/0/0.mvt?departemen=69", "departemen", "parametre-inconnu")]
    public async Task A_tile_that_there_is_not_is_refused_by_name(string url, string parameter, string code)
    {
        var erreur = (await api.Client.ProblemAsync(url, 400)).Erreur();

        Assert.Equal(parameter, erreur.Text("parametre"));
        Assert.Equal(code, erreur.Text("code"));
    }

    [Fact]
    public async Task TileJSON_says_where_the_tiles_are_with_the_filters_and_what_box_the_places_are_in()
    {
        var lieux = await LocatedAsync("departement=69&frais=Gratuit");
        var bounds = (await api.Client.JsonAsync("/v1/tuiles.json?q=mediatheque")).GetProperty("bounds").EnumerateArray().Select(n => n.GetDouble()).ToArray();
        var json = await api.Client.JsonAsync("/v1/tuiles.json?departement=69&frais=Gratuit");
        var address = Assert.Single(json.GetProperty("tiles").EnumerateArray()).GetString()!;
        var (x, y) = Mercator.TileOf(7, lieux[0]);
        var tile = await api.Client.GetByteArrayAsync(address.Replace("{z}/{x}/{y}", $"7/{x}/{y}", StringComparison.Ordinal));
        var named = await LocatedAsync("q=mediatheque");

        Assert.Equal("3.0.0", json.Text("tilejson"));
        Assert.Equal((await api.Client.ListAsync("/v1/lieux?departement=69&frais=Gratuit")).Total - lieux.Count, json.GetProperty("lieux_sans_coordonnees").GetInt32());
        Assert.True((await api.Client.JsonAsync("/v1/tuiles.json?region=53")).GetProperty("lieux_sans_coordonnees").GetInt32() >= 1);
        Assert.Equal("http://localhost/v1/tuiles/{z}/{x}/{y}.mvt?departement=69&frais=Gratuit", address);
        // The Rhône, whatever passes there; without a territory, nearly all the places.
        Assert.Equal([4.243, 45.455, 5.159, 46.304], json.GetProperty("bounds").EnumerateArray().Select(n => Math.Round(n.GetDouble(), 3)), (a, b) => Math.Abs(a - b) < 0.02);
        Assert.InRange(named.Count(lieu => lieu.Number("longitude") >= bounds[0] && lieu.Number("longitude") <= bounds[2]
            && lieu.Number("latitude") >= bounds[1] && lieu.Number("latitude") <= bounds[3]), 0.9 * named.Count, named.Count);
        Assert.Equal(["lieux", "grappes"], json.GetProperty("vector_layers").EnumerateArray().Select(layer => layer.Text("id")!));
        Assert.Equal(MvtReader.Read(tile), await PointsAsync(7, x, y, "departement=69&frais=Gratuit"), (a, b) => (a.X, a.Y, a.Nombre) == (b.X, b.Y, b.Nombre));
    }

    [Fact]
    public async Task A_place_across_the_world_does_not_make_a_map_of_the_world()
    {
        await using var alone = new ApiFactory();
        await alone.InitializeAsync();
        var token = alone.Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", ["demonstration"], [Portees.LieuxEcrire], TimeSpan.FromHours(1))).Token;
        var brest = Declared.Lieu("brest") with { Commune = "Saint-Denis", CodePostal = "97400", CodeInsee = "97411", Latitude = 48.39, Longitude = -4.49 };
        Assert.Equal(HttpStatusCode.Created, (await alone.Client.PutLieuAsync("demonstration", brest, token)).StatusCode);
        Assert.Contains("brest", (await alone.Client.WalkAsync("/v1/lieux?departement=974")).Select(lieu => lieu.Text("id_source")));

        var bounds = (await alone.Client.JsonAsync("/v1/tuiles.json?departement=974")).GetProperty("bounds").EnumerateArray().Select(n => n.GetDouble()).ToArray();

        Assert.InRange(bounds[2] - bounds[0], 0.4, 0.8);
        Assert.InRange(bounds[3] - bounds[1], 0.3, 0.7);
    }

    [Fact]
    public async Task The_properties_of_points_are_those_that_TileJSON_announces()
    {
        var layers = (await api.Client.JsonAsync("/v1/tuiles.json")).GetProperty("vector_layers").EnumerateArray()
            .ToDictionary(layer => layer.Text("id")!, layer => layer.GetProperty("fields").EnumerateObject().Select(field => field.Name).ToArray());

        Assert.All(await PointsAsync(5, 16, 11), point => Assert.Equal(layers[point.Layer], point.Properties.Keys));
    }

    private static IEnumerable<(int X, int Y)> All(int zoom) =>
        from x in Enumerable.Range(0, 1 << zoom) from y in Enumerable.Range(0, 1 << zoom) select (x, y);

    private async Task<IReadOnlyList<JsonElement>> LocatedAsync(string filtres) =>
        [.. (await api.Client.WalkAsync($"/v1/lieux?limite=1000&{filtres}")).Where(Mercator.IsLocated)];

    private async Task<IReadOnlyList<MvtPoint>> PointsAsync(int zoom, int x, int y, string filtres = "") =>
        MvtReader.Read(await api.Client.GetByteArrayAsync($"/v1/tuiles/{zoom}/{x}/{y}.mvt?{filtres}"));
}
