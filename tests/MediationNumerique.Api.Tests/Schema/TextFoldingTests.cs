using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("L’Œuvre  d'Évian", "l oeuvre d evian")]
    [InlineData("BRIANÇON", "briancon")]
    [InlineData("Saint-Égrève", "saint egreve")]
    [InlineData("E\u0301vian", "evian")]
    [InlineData("L'Haÿ-les-Roses, Îles Ærø", "l hay les roses iles aerø")]
    [InlineData("  --  ", "")]
    [InlineData("a\ud800b", "a b")]
    public void Marks_case_and_signs_do_not_count(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));
}
