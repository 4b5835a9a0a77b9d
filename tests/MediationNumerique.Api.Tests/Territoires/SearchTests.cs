using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Tests.Territoires;

public sealed class SearchTests
{
    [Theory]
    [InlineData("lyon", "69123")]
    [InlineData("69123", "69123")]
    [InlineData("2a004", "2A004")]
    [InlineData("Évian", "74119")]
    [InlineData("st etienne", "42218")]
    [InlineData("SAINT-ÉTIENNE", "42218")]
    [InlineData("st-den", "97411")]
    [InlineData("lyon 3e", "69383")]
    [InlineData("lyon 69003", "69123")]
    [InlineData("métropole lyon", "200046977")]
    [InlineData("seynod", "74010")]
    [InlineData("bretagne", "53")]
    [InlineData("nouvelle cal", "988")]
    [InlineData("38000", "38185")]
    public void The_best_answer_comes_first(string q, string code) => Assert.Equal(code, Search(q)[0].Code);

    [Fact]
    public void Exact_names_come_before_beginnings_before_other_words()
    {
        var noms = Search("nice", limit: 1_000).Select(territoire => territoire.Nom).ToList();

        Assert.Equal("Nice", noms[0]);
        Assert.True(noms.IndexOf("Nicey") < noms.IndexOf("Métropole Nice Côte d'Azur"));
    }

    [Fact]
    public void Among_equals_the_most_populous_comes_first()
    {
        var found = Search("saint-denis", TypeTerritoire.Commune, limit: 5);

        Assert.Equal(["97411", "93066"], found.Take(2).Select(commune => commune.Code));
        Assert.True(found[0].Population > found[1].Population);
    }

    [Fact]
    public void Every_word_must_begin_a_word()
    {
        Assert.All(Search("bourg bresse", limit: 50), found => Assert.Contains("resse", found.Nom));
        Assert.DoesNotContain(Search("ourg", limit: 1_000), found => found.Nom.StartsWith("Bourg", StringComparison.Ordinal));
        Assert.Empty(Search("lyon zzz"));
    }

    [Fact]
    public void Kind_and_postal_code_restrict()
    {
        Assert.Equal(["69"], Search("rhône", TypeTerritoire.Departement, limit: 1).Select(t => t.Code));
        Assert.Equal(["69123", "69383"], Search(null, null, "69003").Select(t => t.Code));
        Assert.Equal(["69383"], Search("lyon", TypeTerritoire.Arrondissement, "69003").Select(t => t.Code));
    }

    [Fact]
    public void Without_words_all_are_listed_from_the_most_populous()
    {
        Assert.Equal("11", Search("", TypeTerritoire.Region)[0].Code);
        Assert.Equal(109, Search(" ", TypeTerritoire.Departement, limit: 1_000).Count);
        Assert.Empty(Search("?!"));
        Assert.Empty(Search("lyon", limit: 0));
    }

    [Fact]
    public void One_territory_is_answered_once()
    {
        var found = Search("a", limit: 5_000);

        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Fact]
    public void Answers_equal_those_of_a_scan_of_all_names()
    {
        foreach (var q in new[] { "mont", "val d", "san", "la roche" })
        {
            var words = q.Split(' ');
            var expected = Referentiel.Instance.All.Where(territoire => words.All(word => $" {territoire.NomPlie}".Contains($" {word}", StringComparison.Ordinal)));
            var found = Search(q, limit: 40_000).Where(t => words.All(word => $" {t.NomPlie}".Contains($" {word}", StringComparison.Ordinal)));

            Assert.Equal(expected.ToHashSet(), found.ToHashSet());
        }
    }

    [Theory]
    [InlineData(TypeTerritoire.Commune, "Lyon", "69123")]
    [InlineData(TypeTerritoire.Commune, "38000", "38185")]
    [InlineData(TypeTerritoire.Commune, "1004", "01004")]
    [InlineData(TypeTerritoire.Departement, "1", "01")]
    [InlineData(TypeTerritoire.Departement, "Rhône", "69")]
    [InlineData(TypeTerritoire.Region, "Bretagne", "53")]
    [InlineData(TypeTerritoire.Region, "85", "84")]
    public void A_wrong_code_or_a_name_gets_the_code_to_write(TypeTerritoire type, string text, string code) =>
        Assert.Contains(code, Referentiel.Instance.Suggest(type, text));

    [Fact]
    public void At_most_three_codes_are_suggested()
    {
        Assert.InRange(Referentiel.Instance.Suggest(TypeTerritoire.Commune, "69999").Count, 1, 3);
        Assert.Empty(Referentiel.Instance.Suggest(TypeTerritoire.Commune, ""));
    }

    private static IReadOnlyList<Territoire> Search(string? q, TypeTerritoire? type = null, string? codePostal = null, int limit = 10) =>
        Referentiel.Instance.Search(q, type, codePostal, limit);

    [Fact]
    public void A_misspelt_name_is_found_within_a_millisecond()
    {
        string[] asked = ["Vilurbanne", "Strasboug", "Montpelier", "saint étiene", "zzzzzzzzzz", "Ramberviller", "chateauroux le neuff"];
        asked.ToList().ForEach(q => Referentiel.Instance.Search(q, null, null, 10));

        // The best of some rounds: other tests run meanwhile.
        Assert.InRange(Enumerable.Range(0, 200).Min(_ => Round()) / asked.Length, 0, 1);

        double Round()
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            asked.ToList().ForEach(q => Referentiel.Instance.Search(q, null, null, 10));

            return clock.Elapsed.TotalMilliseconds;
        }
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("qqqqqqqqqqqq")]
    [InlineData("lyo")]
    public void What_is_like_nothing_is_not_guessed(string q) =>
        Assert.DoesNotContain(Referentiel.Instance.Search(q, null, null, 10), territoire => !territoire.NomPlie.StartsWith(q, StringComparison.Ordinal));

    [Fact]
    public void A_territory_is_found_by_all_that_is_known_of_it() => Assert.All(
        Referentiel.Instance.All.Where((territoire, i) => i % 50 == 0 && territoire.CodesPostaux.Count < 3),
        territoire => Assert.Contains(territoire, Referentiel.Instance.Search($"{territoire.Nom} {territoire.Code} {string.Join(' ', territoire.CodesPostaux)}", null, null, 10)));
}
