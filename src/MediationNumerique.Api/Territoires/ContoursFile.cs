using System.IO.Compression;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace MediationNumerique.Api.Territoires;

/// <summary>
/// The file of contours, gzipped: for each polygon the code of its commune, the number of its rings, and of each ring the number
/// of its points, then their differences from the point before, in thousandths of a degree (longitude, latitude).
/// </summary>
internal static class ContoursFile
{
    public const string Name = "contours.bin.gz";

    private const double Step = 1000;

    public static IEnumerable<(string Code, Polygon Contour)> ReadEmbedded() =>
        Read(typeof(ContoursFile).Assembly.GetManifestResourceStream($"MediationNumerique.Api.Territoires.{Name}")!);

    public static IEnumerable<(string Code, Polygon Contour)> Read(Stream gzip)
    {
        using var reader = new BinaryReader(new BufferedStream(new GZipStream(gzip, CompressionMode.Decompress), 1 << 16));
        // One array of numbers a ring, instead of an object a point.
        var factory = new GeometryFactory(PackedCoordinateSequenceFactory.FloatFactory);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var code = reader.ReadString();
            var rings = new LinearRing[reader.Read7BitEncodedInt()];
            for (var i = 0; i < rings.Length; i++)
            {
                rings[i] = factory.CreateLinearRing(ReadRing(reader));
            }

            yield return (code, factory.CreatePolygon(rings[0], rings[1..]));
        }
    }

    public static void Write(Stream gzip, IReadOnlyList<(string Code, Polygon Contour)> contours)
    {
        using var writer = new BinaryWriter(new GZipStream(gzip, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(contours.Count);
        foreach (var (code, contour) in contours)
        {
            writer.Write(code);
            writer.Write7BitEncodedInt(1 + contour.NumInteriorRings);
            Write(writer, contour.ExteriorRing);
            foreach (var hole in contour.InteriorRings)
            {
                Write(writer, hole);
            }
        }
    }

    private static PackedFloatCoordinateSequence ReadRing(BinaryReader reader)
    {
        var degrees = new float[2 * reader.Read7BitEncodedInt()];
        var (x, y) = (0, 0);
        for (var i = 0; i < degrees.Length; i += 2)
        {
            degrees[i] = (float)((x += ReadSigned(reader)) / Step);
            degrees[i + 1] = (float)((y += ReadSigned(reader)) / Step);
        }

        return new(degrees, dimension: 2, measures: 0);
    }

    private static void Write(BinaryWriter writer, LineString ring)
    {
        writer.Write7BitEncodedInt(ring.NumPoints);
        var (x, y) = (0, 0);
        foreach (var point in ring.Coordinates)
        {
            var (nextX, nextY) = ((int)Math.Round(point.X * Step), (int)Math.Round(point.Y * Step));
            WriteSigned(writer, nextX - x);
            WriteSigned(writer, nextY - y);
            (x, y) = (nextX, nextY);
        }
    }

    /// <summary>Small numbers of either sign take a byte: the sign is the lowest bit.</summary>
    private static int ReadSigned(BinaryReader reader)
    {
        var coded = reader.Read7BitEncodedInt();

        return (coded >>> 1) ^ -(coded & 1);
    }

    private static void WriteSigned(BinaryWriter writer, int value) => writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));
}
