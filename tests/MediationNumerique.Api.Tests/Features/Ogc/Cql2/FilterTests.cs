using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Features.Ogc.Cql2;

/// <summary>What filters in CQL2 select, over HTTP, against a reading of all places of <c>/v1</c>.</summary>
[Collection(SharedApi.Name)]
public sealed class FilterTests(ApiFactory api)
{
    [Fact]
    public void Any_filter_selects_what_it_says() => Properties.ForAllSeeds(60, seed =>
    {
        var filter = RandomFilter.Make(new Dice(seed), 3);
        var expected = api.Offers.Lieux.Where(lieu => filter.Holds(lieu.Json) is true).Ids();

        Assert.Equal(expected, api.Client.FilteredAsync(OgcReading.Lieux, filter.Text).GetAwaiter().GetResult());
    });

    [Theory]
    [InlineData("commune = 'Lyon'", "Lyon")]
    [InlineData("CASEI(commune) = CASEI('LYON')", "lyon", "LYON", "Lyon")]
    [InlineData("CASEI(commune) IN (CASEI('Lyon'), casei('GRENOBLE'))", "Lyon", "LYON", "lyon", "Grenoble", "GRENOBLE", "grenoble")]
    public async Task Case_and_accents_count_unless_they_are_taken_away(string filter, params string[] communes)
    {
        var expected = api.Offers.Lieux.Where(lieu => communes.Contains(lieu.Json.Text("commune"))).Ids();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, filter));
    }

    [Fact]
    public async Task Without_case_and_accents_a_name_is_found_however_it_is_written()
    {
        var expected = api.Offers.Lieux
            .Where(lieu => lieu.Json.Text("commune")!.ToUpperInvariant().Replace('É', 'E') == "SAINT-ETIENNE")
            .Select(lieu => lieu.Json.Text("commune")).ToList();
        var found = await api.Client.FilteredAsync(OgcReading.Lieux, "CASEI(ACCENTI(commune)) = CASEI(ACCENTI('Saint-Étienne'))");

        Assert.True(expected.Distinct().Count() > 1);
        Assert.Equal(expected.Count, found.Count);
    }

    [Fact]
    public async Task Accents_and_case_are_taken_from_patterns_and_texts_alike()
    {
        var accented = await api.Client.FilteredAsync(OgcReading.Lieux, "CASEI(ACCENTI(nom)) LIKE CASEI(ACCENTI('%MÉDIATHÈQUE%'))");
        var plain = await api.Client.FilteredAsync(OgcReading.Lieux, "accenti(casei(nom)) LIKE '%mediatheque%'");
        var exact = await api.Client.FilteredAsync(OgcReading.Lieux, "nom LIKE '%Médiathèque%'");

        Assert.Equal(accented, plain);
        Assert.True(accented.Count > exact.Count && exact.Count > 0);
        Assert.Empty(exact.Except(accented));
    }

    [Theory]
    [InlineData("nom = nom", true)]
    [InlineData("'a' = 'a'", true)]
    [InlineData("1 < 2 AND 2.5e0 >= 2.5", true)]
    [InlineData("'b' < 'a'", false)]
    [InlineData("TRUE", true)]
    [InlineData("FALSE", false)]
    [InlineData("NOT FALSE AND TRUE", true)]
    [InlineData("FALSE AND FALSE OR TRUE", true)]
    [InlineData("FALSE AND (FALSE OR TRUE)", false)]
    [InlineData("en_ligne = en_ligne", true)]
    [InlineData("nom <> nom", false)]
    [InlineData("maj_api > TIMESTAMP('2000-01-01T00:00:00Z')", true)]
    [InlineData("maj_api > DATE('2100-01-01')", false)]
    [InlineData("score_qualite BETWEEN 0 AND 1", true)]
    [InlineData("score_qualite NOT BETWEEN -1 AND +1.0", false)]
    public async Task A_filter_may_be_true_of_all_or_of_none(string filter, bool ofAll) =>
        Assert.Equal(ofAll ? api.Offers.Lieux.Count : 0, (await api.Client.FilteredAsync(OgcReading.Lieux, filter)).Count);

    [Fact]
    public async Task What_is_unknown_is_neither_equal_nor_different()
    {
        var known = api.Offers.Lieux.Where(lieu => lieu.Json.Text("telephone") is not null).Ids();
        var equal = await api.Client.FilteredAsync(OgcReading.Lieux, "telephone = '+33473718696'");
        var different = await api.Client.FilteredAsync(OgcReading.Lieux, "NOT (telephone = '+33473718696')");

        Assert.Equal(known, [.. equal.Concat(different).Order(StringComparer.Ordinal)]);
        Assert.Equal(different, await api.Client.FilteredAsync(OgcReading.Lieux, "telephone <> '+33473718696'"));
        Assert.Equal(api.Offers.Lieux.Where(lieu => lieu.Point is null).Ids(), await api.Client.FilteredAsync(OgcReading.Lieux, "geometry IS NULL"));
    }

    [Fact]
    public async Task Two_properties_are_compared_with_each_other()
    {
        var expected = api.Offers.Lieux.Where(lieu => lieu.Json.Text("nom") == lieu.Json.Text("structure_parente")).Ids();

        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, "nom = structure_parente"));
    }

    [Fact]
    public async Task Filters_of_all_kinds_are_added_up()
    {
        var expected = api.Offers.Services
            .Where(service => service.Json.GetProperty("declare").GetBoolean() is false && service.Lieu?.Text("departement") == "69")
            .Where(service => service.Point is not { } p || p is { Longitude: >= 4.7 and <= 5, Latitude: >= 45.6 and <= 45.9 })
            .Where(service => service.Lieu?.Text("date_maj") is not { } day || string.CompareOrdinal(day, "2022-01-01") >= 0)
            .Ids();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await api.Client.FilteredAsync(
            OgcReading.Services, "declare = false", "&departement=69&bbox=4.7,45.6,5,45.9&datetime=2022-01-01T00:00:00Z/.."));
    }

    [Fact]
    public async Task The_pages_of_a_filter_have_all_that_passes_once()
    {
        var filter = $"{OgcReading.Lieux}?filter={Uri.EscapeDataString("en_ligne = false")}&limit=100";
        var (seen, total) = (new List<string>(), -1);
        for (string? next = filter; next is not null;)
        {
            var page = await api.Client.JsonAsync(next);
            seen.AddRange(page.GetProperty("features").EnumerateArray().Select(feature => feature.Text("id")!));
            (next, total) = (page.Next(), page.GetProperty("numberMatched").GetInt32());
        }

        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(api.Offers.Lieux.Where(lieu => !lieu.EnLigne).Ids(), [.. seen.Order(StringComparer.Ordinal)]);
    }
}
