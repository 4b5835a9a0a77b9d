using CsvHelper;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>
/// Files as the national schema asks for them: UTF-8 without a byte order mark, commas, values of a list separated by
/// <c>|</c>; and no cell that a spreadsheet would run (<see cref="SpreadsheetCell"/>).
/// </summary>
/// <param name="output">Stays open.</param>
internal sealed class SafeCsvWriter(Stream output) : IDisposable
{
    private readonly CsvWriter _csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);

    public void WriteRecord(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(SpreadsheetCell.Neutralise(cell));
        }
        _csv.EndRecord();
    }

    /// <summary>Hands over what is written to the output.</summary>
    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
