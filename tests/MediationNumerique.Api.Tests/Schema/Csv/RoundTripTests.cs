using System.IO.Compression;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Tests.Schema.Csv;

/// <summary>What is written is read back the same, and no cell of it runs in a spreadsheet.</summary>
public sealed class RoundTripTests
{
    [RealDataFact(FranceApi.File)]
    public void Every_real_place_comes_back_as_it_was()
    {
        using var gzip = new GZipStream(RealData.Open(FranceApi.File), CompressionMode.Decompress);
        using var file = LieuxCsv.Open(gzip);
        var lieux = file.Read().Select(ligne => ligne.ReadLieu().Content).OfType<LieuMediationNumerique>().ToList();

        Assert.True(lieux.Count > 10_000);
        Assert.Equal(lieux.Select(Json), WriteAndRead(lieux).Select(Json));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void What_a_spreadsheet_would_run_is_a_text_and_comes_back_without_the_apostrophe(string cell)
    {
        Assert.Equal($"'{cell}", SpreadsheetCell.Neutralise(cell));
        Assert.Equal(cell, SpreadsheetCell.Restore($"'{cell}"));
    }

    [Theory]
    [InlineData("+33465710000")]
    [InlineData("+33 4 65 71 00 00")]
    [InlineData("-61.0742")]
    [InlineData("L’Atelier")]
    [InlineData("'entre guillemets'")]
    [InlineData("")]
    public void What_only_looks_like_it_stays(string cell)
    {
        Assert.Equal(cell, SpreadsheetCell.Neutralise(cell));
        Assert.Equal(cell, SpreadsheetCell.Restore(cell));
    }

    /// <summary>But a text that already looks like a neutralised one: it comes back as the same place, one apostrophe fewer.</summary>
    [Fact]
    public void Any_cell_comes_back_and_none_begins_a_formula() => Prop.ForAll<NonNull<string>>(text =>
    {
        var cell = text.Get;
        var written = SpreadsheetCell.Neutralise(cell)!;

        return (SpreadsheetCell.Restore(written) == cell || SpreadsheetCell.Neutralise(cell[1..]) != cell[1..])
            && (written.Length == 0 || !"=@\t\r".Contains(written[0], StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<LieuMediationNumerique> WriteAndRead(IEnumerable<LieuMediationNumerique> lieux)
    {
        using var stream = new MemoryStream();
        using (var csv = new SafeCsvWriter(stream))
        {
            csv.WriteRecord([.. Champs.All, .. Champs.OfApi]);
            foreach (var lieu in lieux)
            {
                csv.WriteRecord([.. LieuCells.Of(lieu), .. Enumerable.Repeat<string?>(null, Champs.OfApi.Length)]);
            }
        }
        stream.Position = 0;
        using var file = LieuxCsv.Open(stream);
        foreach (var ligne in file.Read())
        {
            yield return ligne.ReadLieu().Content!;
        }
    }

    private static string Json(LieuMediationNumerique lieu) => JsonSerializer.Serialize(lieu, SchemaJson.Instance.LieuMediationNumerique);
}
