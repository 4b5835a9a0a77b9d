using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Web.Lists;

[Collection(SharedApi.Name)]
public sealed class PagesTests(ApiFactory api)
{
    public static TheoryData<string, int> Walks => new()
    {
        { "/v1/lieux?tri=id", 1_000 }, { "/v1/lieux?tri=id", 50 }, { "/v1/lieux?departement=74", 1 }, { "/v1/lieux?tri=nom", 50 },
        { "/v1/lieux?tri=nom&departement=69", 1 }, { "/v1/lieux?tri=-date_maj", 13 }, { "/v1/lieux?tri=-date_maj&sources=demonstration", 1 },
        { "/v1/lieux?pres_de=45.76,4.84&rayon=200", 7 }, { "/v1/lieux?pres_de=45.76,4.84&rayon=10", 1 }, { "/v1/lieux?q=mediatheque", 3 },
        { "/v1/lieux?q=de&tri=pertinence", 11 }, { "/v1/lieux?q=mediatheque&tri=nom", 1 }, { "/v1/services?tri=id", 100 }, { "/v1/services?tri=nom", 100 },
        { "/v1/services?tri=-date_maj&sources=demonstration", 1 }, { "/v1/services?pres_de=45.76,4.84&rayon=10", 3 }, { "/v1/services?q=mediatheque", 7 },
        { "/v1/structures?tri=id", 10 }, { "/v1/structures?tri=nom", 10 }, { "/v1/structures?q=ville", 1 }, { "/v1/territoires?q=saint", 40 },
    };

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Walking_the_pages_meets_each_item_once(string url, int limite)
    {
        var items = await api.Client.WalkAsync($"{url}&limite={limite}");

        var ids = items.Select(item => item.Text("id") ?? $"{item.Text("type")}/{item.Text("code")}").ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.True(ids.Length > limite || limite >= 1_000);
    }

    [Fact]
    public async Task Ids_ascend_by_default()
    {
        var ids = (await api.Client.WalkAsync("/v1/lieux?limite=300")).Select(lieu => lieu.Text("id")!).ToArray();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("/v1/lieux")]
    [InlineData("/v1/services")]
    [InlineData("/v1/structures")]
    public async Task Names_ascend_without_regard_to_accents_and_case(string path)
    {
        var names = (await api.Client.WalkAsync($"{path}?tri=nom&limite=300")).Select(item => TextFolding.Fold(item.Text("nom")!)).ToArray();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.NotEqual(names[0], names[^1]);
    }

    [Fact]
    public async Task The_latest_updates_come_first_and_unknown_dates_last()
    {
        var dates = (await api.Client.WalkAsync("/v1/lieux?tri=-date_maj&limite=100")).Select(lieu => lieu.Text("date_maj") ?? "").ToArray();

        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.NotEqual(dates[0], dates[^1]);
    }

    [Theory]
    [InlineData("/v1/lieux", "")]
    [InlineData("/v1/services", "lieu")]
    public async Task The_nearest_come_first_and_their_distance_is_right(string path, string inside)
    {
        var items = await api.Client.WalkAsync($"{path}?pres_de=45.76,4.84&rayon=200&limite=80");

        var distances = items.Select(item => item.Number("distance_km")!.Value).ToArray();
        Assert.True(distances.Zip(distances.Skip(1)).All(pair => pair.First <= pair.Second + 0.5));
        Assert.InRange(distances[^1], 20, 200);
        Assert.All(items, item =>
        {
            var lieu = inside.Length > 0 ? item.GetProperty(inside) : item;
            if (item.Text("position") is "commune")
            {
                Assert.False(lieu.TryGetProperty("latitude", out _));
                Assert.Equal(Math.Round(item.Number("distance_km")!.Value), item.Number("distance_km")!.Value);
                return;
            }
            var expected = Haversine.Kilometres((lieu.Number("latitude")!.Value, lieu.Number("longitude")!.Value), (45.76, 4.84));
            Assert.Equal(expected, item.Number("distance_km")!.Value, 0.002);
        });
    }

    [Theory]
    [InlineData("pres_de=-17.53,-149.56", "polynésie/papeete")]
    [InlineData("pres_de=46.78,-56.17", "saint-pierre-et-miquelon")]
    [InlineData("pres_de=-22.27,166.44", "nouméa-niaouli")]
    public async Task Overseas_places_are_near_too(string filtre, string idSource)
    {
        var page = await api.Client.ListAsync($"/v1/lieux?{filtre}&rayon=30");

        Assert.Equal(idSource, page.Resultats[0].Text("id_source"));
    }

    [Fact]
    public async Task The_most_relevant_come_first_those_whose_name_has_the_word()
    {
        var places = await api.Client.WalkAsync("/v1/lieux?q=numerique&limite=60");

        var inName = places.Select(lieu => TextFolding.Words(lieu.Text("nom")!).Any(word => word.StartsWith("numerique", StringComparison.Ordinal))).ToArray();
        Assert.Contains(true, inName);
        Assert.Contains(false, inName);
        Assert.Equal(inName.OrderDescending(), inName);
    }

    [Fact]
    public async Task The_order_by_default_is_distance_with_a_point_and_relevance_with_words()
    {
        Assert.Equal(
            (await api.Client.ListAsync("/v1/lieux?pres_de=45.76,4.84&tri=distance")).Ids, (await api.Client.ListAsync("/v1/lieux?pres_de=45.76,4.84")).Ids);
        Assert.Equal((await api.Client.ListAsync("/v1/lieux?q=mairie&tri=pertinence")).Ids, (await api.Client.ListAsync("/v1/lieux?q=mairie")).Ids);
        Assert.Equal((await api.Client.ListAsync("/v1/lieux?tri=id")).Ids, (await api.Client.ListAsync("/v1/lieux")).Ids);
    }

    [Fact]
    public async Task The_link_header_and_the_body_give_the_same_absolute_address()
    {
        var first = await api.Client.ListAsync("/v1/lieux?departement=2A&departement=2B&limite=1&q=démonstration");
        var last = await api.Client.ListAsync(first.Suivant!);

        Assert.StartsWith("http://localhost/v1/lieux?", first.Suivant, StringComparison.Ordinal);
        Assert.Equal($"<{first.Suivant}>; rel=\"next\"", Assert.Single(first.Response.Headers.GetValues("Link")));
        Assert.Equal(2, first.Total);
        Assert.Null(last.Suivant);
        Assert.False(last.Json.GetProperty("liens").TryGetProperty("suivant", out _));
        Assert.False(last.Response.Headers.Contains("Link"));
    }

    [Fact]
    public async Task The_last_page_may_be_full()
    {
        var page = await api.Client.ListAsync("/v1/lieux?commune=75056&limite=6");

        Assert.Equal(6, page.Resultats.Count);
        Assert.Null(page.Suivant);
    }

    [Fact]
    public async Task A_page_has_fifty_items_unless_asked_otherwise()
    {
        Assert.Equal(50, (await api.Client.ListAsync("/v1/lieux")).Resultats.Count);
        Assert.Equal(755, (await api.Client.ListAsync("/v1/lieux?limite=10000")).Resultats.Count);
        Assert.Equal(20, (await api.Client.ListAsync("/v1/territoires")).Resultats.Count);
    }

    [Fact]
    public async Task Another_limit_other_fields_and_other_facets_may_be_asked_for_on_the_way()
    {
        var all = (await api.Client.ListAsync("/v1/lieux?departement=38&tri=nom&limite=1000")).Ids;
        var first = await api.Client.ListAsync("/v1/lieux?departement=38&tri=nom&limite=5");
        var curseur = Cursor(first);

        var second = await api.Client.ListAsync($"/v1/lieux?departement=38&tri=nom&limite=8&champs=nom&facettes=services&curseur={curseur}");

        Assert.Equal(all.Take(5), first.Ids);
        Assert.Equal(all.Skip(5).Take(8), second.Ids);
    }

    [Theory]
    [InlineData("departement=69&limite=5")]
    [InlineData("departement=38&services=Aide aux démarches administratives")]
    [InlineData("departement=38&tri=nom")]
    [InlineData("departement=38&tri=-date_maj")]
    [InlineData("")]
    public async Task A_cursor_does_not_serve_other_filters_nor_another_order(string query)
    {
        var curseur = Cursor(await api.Client.ListAsync("/v1/lieux?departement=38&limite=5"));

        var problem = await api.Client.ProblemAsync($"/v1/lieux?{query}&curseur={curseur}", 400);

        Assert.EndsWith("/problemes/curseur-invalide", problem.Text("type"), StringComparison.Ordinal);
        Assert.Equal("curseur", problem.Erreur().Text("parametre"));
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAAAAAAAf_gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("____________________________________________")]
    public async Task A_forged_cursor_is_refused(string curseur)
    {
        var problem = await api.Client.ProblemAsync($"/v1/lieux?curseur={curseur}", 400);

        Assert.EndsWith("/problemes/curseur-invalide", problem.Text("type"), StringComparison.Ordinal);
    }

    private static string Cursor(ListPage page) => page.Suivant!.Split("curseur=")[1].Split('&')[0];
}
