using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Tests.Catalogue;

public sealed class SortKeyTests
{
    private static readonly Guid s_first = new("00000000-0000-5000-8000-000000000001");
    private static readonly Guid s_second = new("80000000-0000-5000-8000-000000000000");

    [Fact]
    public void A_number_goes_before_a_text_before_an_id()
    {
        SortKey[] keys =
        [
            new(-2, "z", s_second), new(-1, "a", s_first), new(-1, "a", s_second), new(-1, "b", s_first), new(0, "", s_first), new(0, "a", s_first),
        ];

        Assert.Equal(keys, keys.Reverse().Order());
    }

    [Fact]
    public void No_text_is_an_empty_text() => Assert.Equal(0, new SortKey(0, null, s_first).CompareTo(new(0, "", s_first)));

    [Fact]
    public void Ids_sort_as_they_are_written() => Properties.ForAllSeeds(100, seed =>
    {
        var dice = new Dice(seed);
        var ids = Enumerable.Range(0, 10).Select(_ => new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)dice.Below(256))])).ToList();

        Assert.Equal(ids.OrderBy(id => $"{id}", StringComparer.Ordinal), ids.Select(id => new SortKey(0, null, id)).Order().Select(key => key.Id));
    });
}
