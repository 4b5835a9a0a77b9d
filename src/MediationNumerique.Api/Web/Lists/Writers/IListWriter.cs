namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>The counts that were asked for, by filter.</summary>
internal sealed record FacetCounts(string Name, IReadOnlyList<KeyValuePair<string, int>> Counts);

/// <summary>Writes one page of a list in one form, row by row.</summary>
internal interface IListWriter<in TEntry> : IDisposable
{
    /// <param name="total">All rows that match, on all pages.</param>
    void WriteStart(int total);

    /// <param name="entry">The row.</param>
    /// <param name="kilometres">How far it is from the point that was asked for, or null.</param>
    /// <param name="isFirst">Whether it is the page's first.</param>
    void WriteItem(TEntry entry, double? kilometres, bool isFirst);

    /// <param name="next">The address of the next page, or null on the last one.</param>
    /// <param name="facettes">Null where none was asked for.</param>
    void WriteEnd(string? next, IReadOnlyList<FacetCounts>? facettes);
}
