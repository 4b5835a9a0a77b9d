using CsvHelper;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>
/// A table as text, read row by row: columns separated by a comma, a semicolon, a tab or a bar. A malformed row is reported and does
/// not stop the others.
/// </summary>
internal sealed class RangeesCsv : IRangees
{
    /// <summary>Bytes. The longest real row has 9,000; an unclosed quote would hold the rest of the file in memory.</summary>
    private const int LongestRow = 1 << 20;

    /// <summary>Blank ones included: a spreadsheet has 1,048,576, and some are saved with all of them.</summary>
    private const int MostRows = 2_000_000;

    private readonly StreamReader _text;
    private readonly CsvReader _rows;
    private readonly char _separator;
    private readonly int _firstLines;
    private readonly bool _isOfApi;
    private readonly NomColonne _id = new("id");
    private readonly int _width;
    private bool _badQuote;
    private bool _isUnclosed;
    private bool _isShort;
    private int _short;

    private RangeesCsv(Stream stream)
    {
        _text = FileText.Open(stream);
        var titles = FirstLine.Read(_text, LongestRow);
        _firstLines = 1;
        if (FirstLine.DeclaredSeparator(titles) is { } declared)
        {
            (_separator, titles, _firstLines) = (declared, FirstLine.Read(_text, LongestRow), 2);
        }
        else
        {
            _separator = FirstLine.SeparatorOf(titles);
        }
        var options = CsvReaderOptions.Default with
        {
            Separator = _separator,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = malformed => (_badQuote, _isUnclosed) = (true, malformed.Reason is CsvMalformedReason.UnterminatedQuote),
        };
        using var header = CsvReader.Create(new StringReader(titles), options);
        foreach (var title in header.Read() ? Record(header) : [])
        {
            Colonnes.AddInOrder(title);
        }
        _width = Colonnes.Titres.Select((titre, i) => titre.Length > 0 ? i + 1 : 0).DefaultIfEmpty(0).Max();
        _isOfApi = Colonnes.Find(new(Champs.OfApi[0])) >= 0;
        _rows = CsvReader.Create(_text, options, leaveOpen: true);
    }

    public Colonnes Colonnes { get; } = new();

    public IReadOnlyList<Anomalie> Anomalies => [];

    public bool IsComplete { get; private set; }

    /// <summary>Reads the header. The stream stays the caller's to close.</summary>
    public static RangeesCsv Open(Stream stream) => new(stream);

    public IEnumerable<Rangee> Read()
    {
        while (TryAdvance(out var last))
        {
            if (last is not null)
            {
                yield return last;
                yield break;
            }
            var record = Record(_rows);
            if (Array.Exists(record, cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return ReadRow(record);
            }
        }
        // A file that ends within a quote has been cut; so has one of which the last row alone is short.
        IsComplete = !_isUnclosed && !(_isShort && _short == 1);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
    }

    /// <summary>False at the end of the file. After a row too long to be one, nothing tells where the next row starts.</summary>
    private bool TryAdvance(out Rangee? last)
    {
        last = null;
        _badQuote = false;
        try
        {
            if (!_rows.Read())
            {
                return false;
            }
            last = RowNumber > MostRows ? new(RowNumber, null, [Anomalie.TooManyRows(MostRows)]) { MayHideIds = true } : null;

            return true;
        }
        catch (CsvFormatException)
        {
            last = new(RowNumber + 1, null, [Anomalie.Erreur(
                Anomalie.Ligne, "guillemet",
                "Cette ligne dépasse 1 Mo, et la lecture s’arrête à elle : un guillemet n’y est sans doute pas fermé. Fermez-le, ou raccourcissez la cellule.")])
            { MayHideIds = true };

            return true;
        }
    }

    private Rangee ReadRow(string[] record)
    {
        _isShort = record.Length < _width;
        _short += _isShort ? 1 : 0;
        // Only our own tables are sure to have apostrophes that nobody wrote.
        var cellules = new Cellules(Colonnes, [.. record.Take(_width).Select(cell => new Cellule(_isOfApi ? SpreadsheetCell.Restore(cell) : cell))]);
        if (record.Skip(_width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            return new(RowNumber, null, [Anomalie.Erreur(
                Anomalie.Ligne, "nombre-de-colonnes",
                $"Cette ligne a {record.Length} cellules au lieu de {_width} : "
                + "mettez entre guillemets les cellules qui contiennent le séparateur, et fermez chaque guillemet.")])
            { Id = RawText.Clean(cellules[_id].Texte), MayHideIds = true };
        }
        var holdsRows = record.Any(HoldsRows);

        return new(RowNumber, cellules, [.. Doubts(record, holdsRows)]) { MayHideIds = holdsRows };
    }

    private IEnumerable<Anomalie> Doubts(string[] record, bool holdsRows)
    {
        if (_isShort)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Ligne, "nombre-de-colonnes",
                $"Cette ligne a {record.Length} cellules au lieu de {_width} : celles qui manquent à la fin sont lues comme vides.");
        }
        if (holdsRows)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Ligne, "guillemet", "Une cellule contient d’autres lignes du fichier : un guillemet y est sans doute de trop, retirez-le ou doublez-le.");
        }
        else if (_badQuote)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Ligne, "guillemet", "Un guillemet est mal placé : doublez-le dans une cellule entre guillemets.");
        }
    }

    /// <summary>Whether a line inside the cell has as many separators as a row: two stray quotes make one cell of all that is between them.</summary>
    private bool HoldsRows(string cell)
    {
        var separators = 0;
        var firstLine = cell.AsSpan().IndexOfAny('\n', '\r');
        foreach (var sign in firstLine < 0 ? [] : cell.AsSpan(firstLine))
        {
            separators = sign is '\n' or '\r' ? 0 : sign == _separator ? separators + 1 : separators;
            if (separators >= Math.Max(1, _width - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The header, which the reader does not see, is row 1.</summary>
    private int RowNumber => (int)_rows.RowNumber + _firstLines;

    private static string[] Record(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
