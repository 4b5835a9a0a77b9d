using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class SuggestionsTests
{
    private static readonly string[] s_fields = ["code_postal", "code_insee", "commune", "region", "departement"];

    [Theory]
    [InlineData("code_postale", "code_postal")]
    [InlineData("Comune", "commune")]
    [InlineData("région", "region")]
    [InlineData("postal", "code_postal")]
    public void The_nearest_candidate_comes_first(string written, string expected) =>
        Assert.Equal(expected, Suggestions.Nearest(written, s_fields)[0]);

    [Theory]
    [InlineData("xylophone")]
    [InlineData("")]
    [InlineData("!")]
    public void What_is_near_nothing_has_no_suggestion(string written) =>
        Assert.Empty(Suggestions.Nearest(written, s_fields));

    [Fact]
    public void At_most_three_candidates_are_suggested() =>
        Assert.Equal(["test1", "test2", "test3"], Suggestions.Nearest("test", ["test4", "test3", "test2", "test1"]));

    [Fact]
    public void A_very_long_text_is_compared_by_its_start() =>
        Assert.Empty(Suggestions.Nearest(new string('z', 1_000_000), s_fields));
}
