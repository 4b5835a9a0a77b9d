using System.Buffers;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>The API's own form: a total, the rows, the link to the next page, the counts.</summary>
internal sealed class JsonListWriter(PooledBuffer output, JsonProjection? champs) : IListWriter<Entry>
{
    private readonly ResourceWriter _resources = new(output, champs);

    public void WriteStart(int total)
    {
        output.Write("{"u8);
        output.WriteTotal(total);
        output.Write(",\"resultats\":["u8);
    }

    public void WriteItem(Entry entry, double? kilometres, bool isFirst)
    {
        if (!isFirst)
        {
            output.Write(","u8);
        }
        _resources.Write(entry, kilometres);
    }

    public void WriteEnd(string? next, IReadOnlyList<FacetCounts>? facettes)
    {
        output.Write("]"u8);
        output.WriteEnd(next, facettes);
    }

    public void Dispose() => _resources.Dispose();
}
