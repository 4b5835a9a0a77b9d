using System.Buffers;
using System.Buffers.Text;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Web.GeoJson;

/// <summary>Geometries of GeoJSON (RFC 7946): longitude first; a row without coordinates has no geometry, never 0.</summary>
internal static class GeoJsonPoint
{
    // The longest double that is written without loss fits.
    private const int LongestNumber = 32;

    /// <summary>Writes a Point, or <c>null</c>.</summary>
    public static void WriteGeometry(this IBufferWriter<byte> output, GeoPoint? point)
    {
        if (point is not { } p)
        {
            output.Write("null"u8);
            return;
        }
        Span<byte> longitude = stackalloc byte[LongestNumber];
        Span<byte> latitude = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(p.Longitude, longitude, out var longitudeLength);
        Utf8Formatter.TryFormat(p.Latitude, latitude, out var latitudeLength);
        output.WritePoint(longitude[..longitudeLength], latitude[..latitudeLength]);
    }

    /// <summary>
    /// The same out of a resource that is encoded already, whose numbers are copied: making their figures anew took a third of
    /// the time of a page. A quote inside of a text is escaped, so that what looks like a property is one.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="point">The point, for a resource of which only some fields are written.</param>
    /// <param name="json">The resource. It may lie in the output, but not where that goes on.</param>
    public static void WriteGeometry(this IBufferWriter<byte> output, GeoPoint? point, ReadOnlySpan<byte> json)
    {
        var latitude = Number(json, "\"latitude\":"u8);
        var longitude = Number(json, "\"longitude\":"u8);
        if (point is null || latitude.IsEmpty || longitude.IsEmpty)
        {
            output.WriteGeometry(point);
            return;
        }
        Span<byte> copy = stackalloc byte[2 * LongestNumber];
        latitude.CopyTo(copy);
        longitude.CopyTo(copy[LongestNumber..]);
        output.WritePoint(copy.Slice(LongestNumber, longitude.Length), copy[..latitude.Length]);
    }

    /// <summary>The figures behind a name; empty where there are none.</summary>
    private static ReadOnlySpan<byte> Number(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        if (json.IndexOf(name) is not (>= 0 and var start))
        {
            return [];
        }
        var value = json[(start + name.Length)..];
        var end = value.IndexOfAny((byte)',', (byte)'}');

        return end is > 0 and <= LongestNumber ? value[..end] : [];
    }

    private static void WritePoint(this IBufferWriter<byte> output, ReadOnlySpan<byte> longitude, ReadOnlySpan<byte> latitude)
    {
        output.Write("{\"type\":\"Point\",\"coordinates\":["u8);
        output.Write(longitude);
        output.Write(","u8);
        output.Write(latitude);
        output.Write("]}"u8);
    }
}
