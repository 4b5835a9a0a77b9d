using System.Text;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;
using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Tests.Schema;

namespace MediationNumerique.Api.Tests.Intake.Files;

/// <summary>The same places in every format, encoding and compression.</summary>
public sealed class FormatsTests
{
    private static readonly LieuMediationNumerique[] s_lieux =
    [
        LieuReader.Read(Sample.Lieu).Content!,
        LieuReader.Read(Sample.Lieu with { Id = "été-2", Nom = "L’« Œuvre »", PresentationDetail = "À 3 €, c’est « gratuit ».\nOu presque ; voyez." }).Content!,
    ];

    public static TheoryData<string, string, bool> Everything
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var format in new[] { "csv", "csv;", "tsv", "json", "ndjson" })
            {
                foreach (var encoding in new[] { "utf-8", "utf-8-bom", "utf-16", "utf-16be", "windows-1252" })
                {
                    data.Add(format, encoding, false);
                    data.Add(format, encoding, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_file_is_read_the_same_however_it_is_written(string format, string encoding, bool gzip)
    {
        var bytes = Encode(Write(format), encoding);

        var fichier = Fichier.Read(gzip ? Fichier.Gzip(bytes) : bytes);

        Assert.Equal(s_lieux.Select(Fichier.Json), fichier.Lignes.Select(l => Fichier.Json(l.Lieu!)));
        Assert.Empty(fichier.Codes);
        Assert.Equal(
            (format is "json" ? FormatFichier.Json : format is "ndjson" ? FormatFichier.Ndjson : FormatFichier.Csv, gzip, true, SchemaVersion.V10),
            (fichier.Format!.Value, fichier.IsGzip, fichier.IsComplete, fichier.Version!.Value));
        Assert.Equal(encoding[..5] switch { "utf-8" => Encodage.Utf8, "utf-1" => Encodage.Utf16, _ => Encodage.Windows1252 }, fichier.Encodage);
        Assert.Equal(encoding == "windows-1252" ? ["encodage"] : [], fichier.Anomalies.Select(a => a.Code));
    }

    [Theory]
    [InlineData("csv", 2)]
    [InlineData("ndjson", 1)]
    [InlineData("json", 1)]
    public void Rows_are_numbered_as_the_file_shows_them(string format, int first) =>
        Assert.Equal([first, first + 1], Fichier.Read(Write(format)).Lignes.Select(l => l.Numero));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void A_blank_file_is_refused_as_empty(string text) => Assert.Equal("fichier-vide", Refusal(Encoding.UTF8.GetBytes(text)).Code);

    [Theory]
    [InlineData("<!doctype html><html>", "HTML")]
    [InlineData("<?xml version=\"1.0\"?>", "XML")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("PK\u0003\u0004\u0014\u0000[Content_Types].xml xl/workbook.xml", "abîmée")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "image")]
    [InlineData("\u0089PNG\r\n", "image")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", "Excel")]
    [InlineData("id,nom\n\0\0\0", "pas du texte")]
    [InlineData("{\n  \"id\": \"1\",\n  \"nom\": \"Mairie\"\n}\n", "sur plusieurs lignes")]
    public void What_is_no_file_of_places_is_told_with_what_to_send(string text, string said) =>
        Assert.Contains(said, Refusal(Encoding.Latin1.GetBytes(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_gzip_is_refused()
    {
        var gzip = Fichier.Gzip(Encoding.UTF8.GetBytes(Write("csv")));
        var damaged = gzip.ToArray();
        damaged.AsSpan(damaged.Length / 2, 20).Clear();

        Assert.Equal("gzip-illisible", Refusal(damaged).Code);
        Assert.Equal("gzip-illisible", Refusal(gzip[..(gzip.Length / 2)]).Code);
        Assert.Equal("fichier-vide", Refusal(Fichier.Gzip([])).Code);
    }

    [Fact]
    public void Some_bytes_that_are_not_UTF_8_do_not_make_a_file_of_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Write("csv"));
        bytes[Array.IndexOf(bytes, (byte)0xC3)] = (byte)'?';

        var fichier = Fichier.Read(bytes);

        Assert.Equal(Encodage.Utf8, fichier.Encodage);
        Assert.Equal("encodage", Assert.Single(fichier.Anomalies).Code);
        Assert.Contains("2 nom encodage", fichier.Codes);
    }

    [Fact]
    public void Some_bytes_that_are_not_UTF_8_do_not_end_the_reading_of_JSON()
    {
        var bytes = Encoding.UTF8.GetBytes(Write("json"));
        bytes[Array.IndexOf(bytes, (byte)0xC3)] = (byte)'?';

        Assert.Equal([true, true], Fichier.Read(bytes).Lignes.Select(l => l.Lieu is not null));
    }

    [Theory]
    [InlineData("aé€😀\u00E9", true, false)]
    [InlineData("a", true, false)]
    public void A_sign_may_be_cut_anywhere_by_the_end_of_a_block(string text, bool strict, bool windows)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var size = 1; size <= bytes.Length; size++)
        {
            var scan = new EncodingScan();
            foreach (var block in bytes.Chunk(size))
            {
                scan.Add(block);
            }

            Assert.Equal((strict, windows), (scan.IsStrictUtf8, scan.LooksLikeWindows1252));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9, 0x61 })]
    [InlineData(new byte[] { 0xE9 })]
    [InlineData(new byte[] { 0xE9, 0xE9, 0xE9, 0xC3, 0xA9 })]
    public void Bytes_of_Windows_1252_are_told_wherever_the_blocks_end(byte[] bytes)
    {
        for (var size = 1; size <= bytes.Length; size++)
        {
            var scan = new EncodingScan();
            foreach (var block in bytes.Chunk(size))
            {
                scan.Add(block);
            }

            Assert.Equal((false, true), (scan.IsStrictUtf8, scan.LooksLikeWindows1252));
        }
    }

    private static Anomalie Refusal(byte[] bytes)
    {
        var fichier = Fichier.Read(bytes);

        Assert.Empty(fichier.Lignes);
        Assert.False(fichier.IsComplete);

        return Assert.Single(fichier.Anomalies, a => a.Gravite is Gravite.Erreur);
    }

    private static string Write(string format) => format switch
    {
        "json" => Fichier.ToJson(s_lieux),
        "ndjson" => Fichier.ToNdjson(s_lieux),
        "csv;" => Fichier.ToCsv(s_lieux, ';'),
        "tsv" => Fichier.ToCsv(s_lieux, '\t'),
        _ => Fichier.ToCsv(s_lieux),
    };

    private static byte[] Encode(string text, string encoding)
    {
        Encoding named = encoding switch
        {
            "utf-16" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => Encoding.UTF8,
        };

        return [.. encoding is "utf-8" or "windows-1252" ? [] : named.GetPreamble(), .. named.GetBytes(text)];
    }
}
