using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema.Csv;

namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>The columns of a table of rows.</summary>
/// <param name="Fichier">What to call the table when it is kept.</param>
/// <param name="Titles">Their names.</param>
/// <param name="Cells">The cells of a row, and of its distance where there is one.</param>
internal sealed record CsvColumns<TEntry>(string Fichier, IReadOnlyList<string> Titles, Func<TEntry, double?, IEnumerable<string?>> Cells);

/// <summary>A table with a line of titles: the next page is in the header <c>Link</c>.</summary>
internal sealed class CsvListWriter<TEntry> : IListWriter<TEntry> where TEntry : Entry
{
    private readonly CsvColumns<TEntry> _columns;
    private readonly SafeCsvWriter _csv;

    public CsvListWriter(PooledBuffer output, CsvColumns<TEntry> columns) =>
        (_columns, _csv) = (columns, new SafeCsvWriter(new BufferStream(output)));

    public void WriteStart(int total)
    {
        _csv.WriteRecord(_columns.Titles);
        _csv.Flush();
    }

    public void WriteItem(TEntry entry, double? kilometres, bool isFirst)
    {
        _csv.WriteRecord(_columns.Cells(entry, kilometres));
        _csv.Flush();
    }

    public void WriteEnd(string? next, IReadOnlyList<FacetCounts>? facettes)
    {
    }

    public void Dispose() => _csv.Dispose();
}
