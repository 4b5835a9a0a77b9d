using System.Buffers;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>One row a line, and nothing else: the next page is in the header <c>Link</c>.</summary>
internal sealed class NdjsonListWriter(PooledBuffer output, JsonProjection? champs) : IListWriter<Entry>
{
    private readonly ResourceWriter _resources = new(output, champs);

    public void WriteStart(int total)
    {
    }

    public void WriteItem(Entry entry, double? kilometres, bool isFirst)
    {
        _resources.Write(entry, kilometres);
        output.Write("\n"u8);
    }

    public void WriteEnd(string? next, IReadOnlyList<FacetCounts>? facettes)
    {
    }

    public void Dispose() => _resources.Dispose();
}
