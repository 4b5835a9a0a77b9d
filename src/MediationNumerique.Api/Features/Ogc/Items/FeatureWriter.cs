using System.Buffers;
using System.Buffers.Text;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.GeoJson;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>Writes features: the values are copied from the resource's JSON, not made.</summary>
internal sealed class FeatureWriter(PooledBuffer output, OgcCollection collection, CoordinateSystem crs) : IDisposable
{
    private readonly FeatureRow _row = new(collection.Properties);

    /// <summary>Writes the feature without its last brace, so that links may follow.</summary>
    public void WriteOpen(Entry entry)
    {
        _row.MoveTo(entry);
        output.Write("{\"type\":\"Feature\",\"id\":\""u8);
        Utf8Formatter.TryFormat(entry.Id, output.GetSpan(36), out var written);
        output.Advance(written);
        output.Write("\",\"geometry\":"u8);
        output.WriteGeometry(crs.ToWrite(entry.Point));
        output.Write(",\"properties\":{"u8);
        for (var i = 0; i < collection.Properties.Count; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }
            output.Write(collection.Properties[i].Label);
            WriteValue(_row.Json(i), collection.Properties[i].Kind);
        }
        output.Write("}"u8);
    }

    public void Write(Entry entry)
    {
        WriteOpen(entry);
        output.Write("}"u8);
    }

    public void Dispose() => _row.Dispose();

    private void WriteValue(ReadOnlySpan<byte> json, PropertyKind kind)
    {
        if (json.IsEmpty)
        {
            output.Write("null"u8);
        }
        else if (kind is PropertyKind.Liste)
        {
            WriteJoined(json);
        }
        else
        {
            output.Write(json);
        }
    }

    /// <summary><c>["a","b"]</c> as <c>"a|b"</c>: what is between quotation marks stays as it is, escapes and all.</summary>
    private void WriteJoined(ReadOnlySpan<byte> array)
    {
        output.Write("\""u8);
        var rest = array;
        while (rest.IndexOf((byte)'"') is >= 0 and var start)
        {
            if (rest.Length < array.Length)
            {
                output.Write("|"u8);
            }
            rest = rest[(start + 1)..];
            var length = TextLength(rest);
            output.Write(rest[..length]);
            rest = rest[(length + 1)..];
        }
        output.Write("\""u8);
    }

    /// <summary>Up to the quotation mark that is not escaped.</summary>
    private static int TextLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (text[at] != (byte)'"')
        {
            at += text[at] == (byte)'\\' ? 2 : 1;
        }

        return at;
    }
}
