using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Tests.Catalogue.Index;

public sealed class TextIndexTests
{
    [Theory]
    [InlineData(nameof(TextField.Name), "cafe", 6)]
    [InlineData(nameof(TextField.Name), "caf", 5)]
    [InlineData(nameof(TextField.Place), "cafe", 4)]
    [InlineData(nameof(TextField.Place), "caf", 3)]
    [InlineData(nameof(TextField.Other), "cafe", 2)]
    [InlineData(nameof(TextField.Other), "caf", 1)]
    [InlineData(nameof(TextField.Name), "cafes", 0)]
    [InlineData(nameof(TextField.Name), "afe", 0)]
    public void A_better_field_and_the_whole_word_are_worth_more(string field, string word, byte points) =>
        Assert.Equal([points], Score(word, [new FieldText(Enum.Parse<TextField>(field), "Un Café.")]));

    [Fact]
    public void The_best_field_counts_whatever_the_order_of_the_texts()
    {
        FieldText[] texts = [new(TextField.Other, "café"), new(TextField.Name, "Café"), new(TextField.Place, "café")];

        Assert.Equal([6], Score("cafe", texts));
        Assert.Equal([6], Score("cafe", [.. texts.Reverse()]));
    }

    [Fact]
    public void The_best_of_several_words_with_this_beginning_counts()
    {
        Assert.Equal([5], Score("cafe", [new FieldText(TextField.Name, "cafetière"), new FieldText(TextField.Place, "café")]));
        Assert.Equal([4], Score("cafe", [new FieldText(TextField.Other, "cafetière"), new FieldText(TextField.Place, "café")]));
    }

    [Fact]
    public void One_letter_is_found_whole_only()
    {
        Assert.Equal([0], Score("a", [new FieldText(TextField.Name, "atelier")]));
        Assert.Equal([6], Score("a", [new FieldText(TextField.Name, "atelier à Arles")]));
        Assert.Equal([5], Score("at", [new FieldText(TextField.Name, "atelier")]));
    }

    [Fact]
    public void Each_row_has_its_own_points() => Assert.Equal(
        [6, 0, 1, 5],
        Score("cafe", [new(TextField.Name, "Café")], [new(TextField.Name, null)], [new(TextField.Other, "cafétéria")], [new(TextField.Name, "Cafés")]));

    [Fact]
    public void An_index_without_words_finds_nothing() => Assert.Equal([0], Score("cafe", [new FieldText(TextField.Name, "…")]));

    private static byte[] Score(string word, params FieldText[][] rows)
    {
        var builder = new TextIndex.Builder();
        for (var row = 0; row < rows.Length; row++)
        {
            builder.Add(row, rows[row]);
        }
        var points = new byte[rows.Length];
        builder.Build().Score(word, points);

        return points;
    }
}
