using System.Buffers;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>A table takes over what it can from the one that it replaces: nobody must see the difference.</summary>
public sealed class TableTests
{
    private static readonly string[] s_words = ["aide", "atelier", "bus", "café", "mairie", "médiathèque", "poste"];

    [Fact]
    public void A_table_made_from_another_finds_the_same_rows_as_one_made_anew()
    {
        var random = new Random(20261124);
        var table = TableOf([.. Enumerable.Range(0, 300).Select(_ => new Row(random))], null);
        for (var round = 0; round < 40; round++)
        {
            var kept = table.Rows.Where(_ => random.Next(10) != 0).ToList();
            var changed = table.Rows.Except(kept).Where(_ => random.Next(2) == 0).Select(row => new Row(random, row.Id));
            List<Row> rows = [.. kept, .. changed, .. Enumerable.Range(0, random.Next(30)).Select(_ => new Row(random))];
            table = TableOf(rows, table);

            Assert.Equal(Contents(TableOf(rows, null)), Contents(table));
        }
    }

    [Fact]
    public void A_row_that_is_kept_is_not_described_again()
    {
        var random = new Random(1);
        Row[] rows = [.. Enumerable.Range(0, 50).Select(_ => new Row(random))];
        var described = new List<Row>();
        var changed = new Row(random, rows[7].Id);

        _ = new Table<Row>([.. rows[..7], .. rows[8..], changed], Describe, TableOf(rows, null));

        Assert.Equal([changed], described);

        RowTerms Describe(Row row)
        {
            described.Add(row);

            return row.Terms;
        }
    }

    [Fact]
    public void A_value_that_no_row_has_any_more_is_gone()
    {
        var random = new Random(1);
        Row[] rows = [new(random), new(random)];

        var empty = new Table<Row>([], row => row.Terms, TableOf(rows, null));

        Assert.Empty(empty.Index.Keys.Values(Critere.CodePostal));
    }

    private static Table<Row> TableOf(IEnumerable<Row> rows, Table<Row>? last) => new(rows, row => row.Terms, last);

    private static List<string> Contents(Table<Row> table)
    {
        var contents = table.Index.Keys.Values(Critere.CodePostal)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value.Rows)}")
            .ToList();
        foreach (var word in s_words)
        {
            var points = new byte[table.Count];
            table.Index.Texts.Score(TextFolding.Fold(word), points);
            contents.Add($"{word}: {string.Join(' ', points)}");
        }

        return contents;
    }

    private sealed class Row(Random random, Guid? id = null) : Entry
    {
        public RowTerms Terms { get; } = new(
            [new Key(Critere.CodePostal, $"{random.Next(5)}"), new Key(Critere.CodePostal, $"{random.Next(40)}")],
            [
                new FieldText(TextField.Name, string.Join(' ', random.GetItems(s_words, 2))),
                new FieldText(TextField.Other, string.Join(' ', random.GetItems(s_words, 3))),
            ]);

        public override Guid Id { get; } = id ?? NewId(random);

        public override string NomKey => "";

        public override int DayMaj => 0;

        public override byte Score => 0;

        public override int Length => 0;

        public override GeoPoint? Point => null;

        public override ulong Hash => 0;

        public override void WriteTo(IBufferWriter<byte> output) => throw new NotSupportedException();

        private static Guid NewId(Random random)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);

            return new(bytes);
        }
    }
}
