using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>
/// A file of places, read row by row: schema v1.0 (values separated by <c>|</c>) or v0.1 (by <c>;</c>), told by its columns;
/// columns separated by a comma, a semicolon or a tab. A malformed row is reported and does not stop the others.
/// </summary>
internal sealed class LieuxCsv : IDisposable
{
    private readonly CsvParser _parser;
    private readonly CsvHeader _header;
    private bool _badQuote;

    private LieuxCsv(Stream stream)
    {
        _parser = new(FileText.Open(stream), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            GetDelimiter = args => DelimiterOf(args.Text),
            IgnoreBlankLines = false,
            BadDataFound = _ => _badQuote = true,
        });
        _header = new(_parser.Read() ? _parser.Record! : []);
    }

    public SchemaVersion Version => _header.Version;

    /// <summary>Columns that the schema does not know, or that come twice.</summary>
    public IReadOnlyList<string> ColonnesIgnorees => _header.Ignorees;

    /// <summary>What is wrong with the file as a whole: one error for each compulsory column that lacks.</summary>
    public IReadOnlyList<Anomalie> Anomalies => _header.Anomalies;

    /// <summary>Reads the header. The stream stays the caller's to close.</summary>
    public static LieuxCsv Open(Stream stream) => new(stream);

    /// <summary>The rows, once, as they are read from the stream; none when a compulsory column lacks.</summary>
    public IEnumerable<LigneLue> Read()
    {
        while (Anomalies.Count == 0 && _parser.Read())
        {
            if (_parser.Record is { } record && record.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return ReadRow(record);
            }
            _badQuote = false;
        }
    }

    public void Dispose() => _parser.Dispose();

    private LigneLue ReadRow(string[] record)
    {
        if (record.Length != _header.Count)
        {
            return new(_parser.Row, null, [Anomalie.Erreur(
                "ligne", "nombre-de-colonnes",
                $"Cette ligne a {record.Length} cellules au lieu de {_header.Count} : mettez entre guillemets les cellules qui contiennent le séparateur, et fermez chaque guillemet.")]);
        }
        var cells = _header.Cells(record);
        var (lieu, anomalies) = Version is SchemaVersion.V01 ? LieuV01.Convert(cells) : LieuRow.Read(cells);

        return new(_parser.Row, lieu, _badQuote ? [.. anomalies, BadQuote()] : anomalies);
    }

    private static Anomalie BadQuote() =>
        Anomalie.Avertissement("ligne", "guillemet", "Un guillemet est mal placé : doublez-le dans une cellule entre guillemets.");

    /// <summary>The sign that the header has most. Rows are no guide: v0.1 cells are full of semicolons.</summary>
    private static string DelimiterOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).ToString();

        return new[] { ",", ";", "\t" }.MaxBy(d => header.Count(c => c == d[0]))!;
    }
}
