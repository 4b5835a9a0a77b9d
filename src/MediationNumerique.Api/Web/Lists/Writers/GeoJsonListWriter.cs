using System.Buffers;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web.GeoJson;

namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>
/// A FeatureCollection (RFC 7946), each row's JSON being its properties. What the API's own form says around the rows stands
/// beside them, as foreign members (§6.1).
/// </summary>
internal sealed class GeoJsonListWriter(PooledBuffer output, JsonProjection? champs) : IListWriter<Entry>
{
    private readonly ResourceWriter _resources = new(output, champs);

    public void WriteStart(int total)
    {
        output.Write("{\"type\":\"FeatureCollection\","u8);
        output.WriteTotal(total);
        output.Write(",\"features\":["u8);
    }

    public void WriteItem(Entry entry, double? kilometres, bool isFirst)
    {
        output.Write(isFirst ? "{\"type\":\"Feature\",\"id\":\""u8 : ",{\"type\":\"Feature\",\"id\":\""u8);
        entry.Id.TryFormat(output.GetSpan(36), out var written);
        output.Advance(written);
        output.Write("\",\"properties\":"u8);
        var start = output.Written.Length;
        _resources.Write(entry, kilometres);
        var end = output.Written.Length;
        output.Write(",\"geometry\":"u8);
        output.WriteGeometry(entry.Point, output.Written[start..end]);
        output.Write("}"u8);
    }

    public void WriteEnd(string? next, IReadOnlyList<FacetCounts>? facettes)
    {
        output.Write("]"u8);
        output.WriteEnd(next, facettes);
    }

    public void Dispose() => _resources.Dispose();
}
