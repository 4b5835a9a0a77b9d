using FsCheck;
using FsCheck.Fluent;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("L’Œuvre  d'Évian", "l oeuvre d evian")]
    [InlineData("  Saint-Étienne ", "saint etienne")]
    [InlineData("CÆSAR", "caesar")]
    [InlineData("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy aaaceeeeiioouuuy")]
    [InlineData("Łódź Øresund Straße", "lodz oresund strasse")]
    [InlineData("ORDI 3.0", "ordi 3 0")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void Case_accents_ligatures_and_signs_are_folded(string text, string expected) =>
        Assert.Equal(expected, TextFolding.Fold(text));

    [Fact]
    public void Composed_and_decomposed_accents_fold_alike() =>
        Assert.Equal(TextFolding.Fold("\u00E9t\u00E9"), TextFolding.Fold("e\u0301te\u0301"));

    [Fact]
    public void Words_are_the_folded_words_in_their_order() =>
        Assert.Equal(["l", "hay", "les", "roses"], TextFolding.Words("L'Haÿ-les-Roses"));

    [Fact]
    public void A_lone_surrogate_is_not_an_error() => Assert.Equal("a b", TextFolding.Fold("a\uD800b"));

    [Fact]
    public void Folding_twice_changes_nothing_more() => Prop
        .ForAll<NonNull<string>>(text => TextFolding.Fold(TextFolding.Fold(text.Get)) == TextFolding.Fold(text.Get))
        .QuickCheckThrowOnFailure();
}
