using System.Buffers;
using System.Buffers.Text;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Http.GeoJson;

/// <summary>Geometries of GeoJSON (RFC 7946): longitude first; a row without coordinates has no geometry, never 0.</summary>
internal static class GeoJsonPoint
{
    // The longest double that is written without loss, twice, fits.
    private const int LongestNumber = 32;

    /// <summary>Writes a Point, or <c>null</c>.</summary>
    public static void WriteGeometry(this IBufferWriter<byte> output, GeoPoint? point)
    {
        if (point is not { } p)
        {
            output.Write("null"u8);
            return;
        }
        output.Write("{\"type\":\"Point\",\"coordinates\":["u8);
        output.WriteNumber(p.Longitude);
        output.Write(","u8);
        output.WriteNumber(p.Latitude);
        output.Write("]}"u8);
    }

    private static void WriteNumber(this IBufferWriter<byte> output, double number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out var written);
        output.Advance(written);
    }
}
