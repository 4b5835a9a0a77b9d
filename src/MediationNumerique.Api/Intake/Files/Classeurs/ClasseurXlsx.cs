using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace MediationNumerique.Api.Intake.Files.Classeurs;

/// <summary>A workbook of Excel, since 2007.</summary>
internal sealed class ClasseurXlsx : IClasseur
{
    /// <summary>Rows between two that hold something.</summary>
    private const int MostBlank = 10_000;

    private readonly IExcelDataReader _reader;

    /// <summary>The library asks for Windows-1252, which .NET only knows when it is told to.</summary>
    static ClasseurXlsx() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="file">Seekable; it stays the caller's to close.</param>
    public ClasseurXlsx(Stream file)
    {
        file.Position = 0;
        _reader = ExcelReaderFactory.CreateOpenXmlReader(file, new() { LeaveOpen = true });
        var names = new List<string>();
        do
        {
            names.Add(_reader.Name);
        }
        while (_reader.NextResult());
        Feuilles = names;
    }

    public IReadOnlyList<string> Feuilles { get; }

    public IEnumerable<(int Numero, string?[] Cellules)> Lignes(int feuille)
    {
        _reader.Reset();
        for (var sheet = 0; sheet < feuille; sheet++)
        {
            _reader.NextResult();
        }
        var cellules = new string?[Math.Min(_reader.FieldCount, Schema.Rangees.Colonnes.Most)];
        for (var blank = 0; _reader.Read(); blank++)
        {
            for (var i = 0; i < cellules.Length; i++)
            {
                cellules[i] = i < _reader.FieldCount ? TextOf(_reader.GetValue(i)) : null;
            }
            if (Array.Exists(cellules, cellule => !string.IsNullOrWhiteSpace(cellule)))
            {
                yield return (_reader.Depth + 1, [.. cellules]);
                blank = 0;
            }
            if (blank > MostBlank)
            {
                throw new InvalidDataException("The rows of this sheet are further apart than anybody's.");
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "oui" : "non",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        double number => NombreDeCellule.Of(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
