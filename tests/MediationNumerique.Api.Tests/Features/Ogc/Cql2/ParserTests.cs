using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Ogc.Cql2;

/// <summary>Filters that are refused: each says where, why, and what would do.</summary>
[Collection(SharedApi.Name)]
public sealed class ParserTests(ApiFactory api)
{
    [Theory]
    [InlineData("nom", 4, "une comparaison")]
    [InlineData("nom =", 6, "une propriété ou une valeur")]
    [InlineData("nom = 'Lyon", 7, "apostrophe")]
    [InlineData("\"nom = 'Lyon'", 1, "guillemet")]
    [InlineData("(nom = 'a'", 11, "« ) »")]
    [InlineData("nom = 'a')", 10, "la fin du filtre")]
    [InlineData("nom = 'a' AND", 14, "une propriété ou une valeur")]
    [InlineData("AND nom = 'a'", 1, "une propriété ou une valeur")]
    [InlineData("nom == 'a'", 6, "une propriété ou une valeur")]
    [InlineData("nom ~ 'a'", 5, "« ~ »")]
    [InlineData("nom = 5", 7, "un texte")]
    [InlineData("en_ligne = 'oui'", 12, "true ou false")]
    [InlineData("score_qualite > 'x'", 17, "un nombre")]
    [InlineData("date_maj > 'hier'", 12, "une date")]
    [InlineData("date_maj > DATE('2026-02-30')", 12, "une date")]
    [InlineData("maj_api > TIMESTAMP('2026-02-03')", 11, "un instant")]
    [InlineData("score_qualite = 1e999", 17, "n’est pas un nombre")]
    [InlineData("score_qualite = 1x", 17, "n’est pas un nombre")]
    [InlineData("nom LIKE nom", 10, "pas une propriété")]
    [InlineData("score_qualite LIKE '%'", 1, "un texte")]
    [InlineData("nom IN ()", 9, "une propriété ou une valeur")]
    [InlineData("nom IN (nom)", 9, "pas de propriétés")]
    [InlineData("nom IS 3", 8, "« NULL »")]
    [InlineData("nom BETWEEN 'a' OR 'b'", 17, "« AND »")]
    [InlineData("S_WITHIN(geometry, POINT(1 2))", 1, "S_INTERSECTS")]
    [InlineData("S_INTERSECTS(nom, POINT(1 2))", 14, "une géométrie")]
    [InlineData("S_INTERSECTS(geometry, CIRCLE(1 2))", 24, "POLYGON")]
    [InlineData("S_INTERSECTS(geometry, POINT(1))", 31, "un nombre")]
    [InlineData("S_INTERSECTS(geometry, POINT(1 91))", 30, "n’existent pas")]
    [InlineData("S_INTERSECTS(geometry, POLYGON((1 2, 3 4, 5 6)))", 32, "contour")]
    [InlineData("S_INTERSECTS(geometry, BBOX(1,2,3))", 28, "quatre nombres")]
    [InlineData("S_INTERSECTS(geometry, BBOX(1,5,3,2))", 28, "à l’envers")]
    [InlineData("S_INTERSECTS(POINT(1 2), POINT(1 2))", 26, "« geometry »")]
    [InlineData("geometry = 'a'", 1, "S_INTERSECTS")]
    [InlineData("CASEI(score_qualite) = 'a'", 7, "un texte")]
    public async Task A_mistake_is_named_with_its_place(string filter, int position, string expected)
    {
        var erreur = await RefusedAsync(filter);

        Assert.Contains($"Position {position} : ", erreur.Text("message"), StringComparison.Ordinal);
        Assert.Contains(expected, erreur.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("departemnt = '69'", "departement")]
    [InlineData("\"Nom\" = 'x'", "nom")]
    [InlineData("CASE(nom) = 'x'", "CASEI")]
    public async Task An_unknown_name_is_refused_and_the_nearest_suggested(string filter, string suggestion) =>
        Assert.Contains(suggestion, (await RefusedAsync(filter)).Texts("suggestions"));

    public static TheoryData<string, string> TooMuch => new()
    {
        { $"{new string('(', 5000)}nom = 'a'{new string(')', 5000)}", "signes" },
        { $"{new string('(', 1000)}nom = 'a'{new string(')', 1000)}", "imbriqué" },
        { $"{string.Concat(Enumerable.Repeat("NOT ", 1000))}TRUE", "imbriqué" },
        { $"{string.Concat(Enumerable.Repeat("CASEI(", 1000))}nom", "imbriqué" },
        { $"S_INTERSECTS(geometry, {string.Concat(Enumerable.Repeat("GEOMETRYCOLLECTION(", 300))}", "imbriqué" },
        { string.Join(" OR ", Enumerable.Repeat("nom = 'a'", 100)), "conditions" },
        { $"nom LIKE '{new string('%', 300)}'", "motif" },
        { $"nom IN ({string.Join(',', Enumerable.Repeat("'a'", 3000))})", "signes" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task What_would_cost_too_much_is_refused(string filter, string why) =>
        Assert.Contains(why, (await RefusedAsync(filter)).Text("message"), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_list_of_values_is_one_condition()
    {
        var values = string.Join(',', api.Offers.Lieux.Take(150).Select(lieu => $"'{lieu.Json.Text("structure_id")}'"));

        Assert.True((await api.Client.FilteredAsync(OgcReading.Lieux, $"structure_id IN ({values})")).Count >= 150);
    }

    [Fact]
    public async Task Another_language_is_refused() => await api.Client.RefusedAsync($"{OgcReading.Lieux}?filter=TRUE&filter-lang=cql2-json", "filter-lang");

    [Fact]
    public async Task An_apostrophe_is_written_twice_or_behind_a_backslash()
    {
        var expected = api.Offers.Lieux.Where(lieu => lieu.Json.Text("nom")!.Contains('\'', StringComparison.Ordinal)).Ids();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, "nom LIKE '%''%'"));
        Assert.Equal(expected, await api.Client.FilteredAsync(OgcReading.Lieux, "nom LIKE '%\\'%'"));
    }

    private async Task<JsonElement> RefusedAsync(string filter) =>
        (await api.Client.ProblemAsync($"{OgcReading.Lieux}?filter={Escaped(filter)}", 400)).Erreur();

    /// <summary>No more than it must be: an address is not longer than 16,384 signs.</summary>
    private static string Escaped(string filter) => Uri.EscapeDataString(filter)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal)
        .Replace("%27", "'", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);
}
