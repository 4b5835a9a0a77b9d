using FsCheck;
using FsCheck.Fluent;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Tests.Catalogue.Index;

public sealed class BitsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    public void A_word_holds_64_rows(int rows, int words) => Assert.Equal(words, Bits.WordsFor(rows));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    public void Filling_sets_each_row_and_nothing_beyond(int rows)
    {
        var bits = new ulong[Bits.WordsFor(rows)];

        Bits.Fill(bits, rows);

        Assert.Equal(rows, Bits.Count(bits));
        Assert.Equal(Enumerable.Range(0, rows), Rows(bits));
    }

    [Fact]
    public void Bits_are_a_set_of_numbers() => Prop.ForAll<byte[], byte[]>((a, b) =>
    {
        var (first, second) = (Of(a), Of(b));
        Assert.Equal(a.Distinct().Count(), Bits.Count(first));
        Assert.Equal(a.Distinct().Order().Select(row => (int)row), Rows(first));
        Assert.All(Enumerable.Range(0, 256), row => Assert.Equal(a.Contains((byte)row), Bits.Has(first, row)));

        Bits.And(first, second);
        Assert.Equal(a.Intersect(b).Order().Select(row => (int)row), Rows(first));

        Bits.Keep(second, new IsEven());
        Assert.Equal(b.Distinct().Where(row => row % 2 == 0).Order().Select(row => (int)row), Rows(second));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 130)]
    [InlineData(130, 130)]
    [InlineData(131, -1)]
    [InlineData(100_000, -1)]
    public void Next_starts_at_the_row_itself_and_ends_with_minus_one(int from, int next) => Assert.Equal(next, Bits.Next(Of([3, 130]), from));

    /// <summary>Under one row in 32 the rows are a list, from there on they are bits.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(256)]
    public void A_set_of_rows_is_the_same_as_a_list_and_as_bits(int count)
    {
        var rows = Enumerable.Range(0, count).Select(i => count == 256 ? i : i * 28).ToList();
        var set = new RowSet(rows, tableRows: 256);
        var bits = Of([1, 28]);
        var union = bits.ToArray();

        set.AddTo(union);

        Assert.Equal((count, count == 256), (set.Count, set.IsWholeTable));
        Assert.Equal(rows.Union([1, 28]).Order(), Rows(union));
        Assert.Equal(rows.Intersect([1, 28]).Count(), set.CountIn(bits));
    }

    private static ulong[] Of(byte[] rows)
    {
        var bits = new ulong[Bits.WordsFor(256)];
        foreach (var row in rows)
        {
            Bits.Set(bits, row);
        }

        return bits;
    }

    private static List<int> Rows(ulong[] bits)
    {
        var rows = new List<int>();
        for (var row = Bits.Next(bits, 0); row >= 0; row = Bits.Next(bits, row + 1))
        {
            rows.Add(row);
        }

        return rows;
    }

    private readonly struct IsEven : IRowTest
    {
        public bool Passes(int row) => row % 2 == 0;
    }
}
