using System.IO.Compression;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace MediationNumerique.Preparation.Sources;

/// <summary>One part of a commune, as it was when the contours were drawn.</summary>
internal sealed record ContourCommune(string Code, string Nom, Polygon Contour);

/// <summary>
/// The contours of a gzipped TopoJSON file, as its specification decodes them: an arc is stored once, as differences on a grid,
/// for both of the communes that it parts; the one that walks it backwards names its complement.
/// </summary>
internal sealed class TopoJson
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyList<Coordinate[]> _arcs;

    private TopoJson(Topology topology)
    {
        var (scale, origin) = (topology.Transform.Scale, topology.Transform.Translate);
        _arcs = [.. topology.Arcs.Select(arc => Decode(arc, (x, y) => new((x * scale[0]) + origin[0], (y * scale[1]) + origin[1])))];
    }

    /// <summary>In degrees; a commune comes as many times as it has parts.</summary>
    public static IReadOnlyList<ContourCommune> Read(FileInfo file)
    {
        try
        {
            using var stream = new GZipStream(file.OpenRead(), CompressionMode.Decompress);
            var topology = JsonSerializer.Deserialize<Topology>(stream, s_json) ?? throw new JsonException("it is null");
            var topo = new TopoJson(topology);

            return [.. topology.Objects.Values.SelectMany(o => o.Geometries).SelectMany(g => topo.Polygons(g).Select(p => new ContourCommune(g.Properties.Code, g.Properties.Nom, p)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidDataException)
        {
            throw new PreparationException($"{file} cannot be read: {e.Message}", cause: e);
        }
    }

    private static Coordinate[] Decode(int[][] arc, Func<int, int, Coordinate> place)
    {
        var (x, y) = (0, 0);

        return [.. arc.Select(step => place(x += step[0], y += step[1]))];
    }

    private IEnumerable<Polygon> Polygons(TopoGeometry geometry) => geometry.Type is "MultiPolygon"
        ? geometry.Arcs.Deserialize<int[][][]>()!.Select(Build)
        : [Build(geometry.Arcs.Deserialize<int[][]>()!)];

    private Polygon Build(int[][] rings) => new(Ring(rings[0]), [.. rings[1..].Select(Ring)]);

    /// <summary>Each arc begins where the one before ends: that point is kept once.</summary>
    private LinearRing Ring(int[] arcs) =>
        new([.. arcs.SelectMany((arc, i) => Walk(arc).Skip(i == 0 ? 0 : 1))]);

    private IEnumerable<Coordinate> Walk(int arc) => arc >= 0 ? _arcs[arc] : _arcs[~arc].Reverse();

    private sealed record Topology(IReadOnlyList<int[][]> Arcs, TopoTransform Transform, IReadOnlyDictionary<string, TopoObject> Objects);

    private sealed record TopoTransform(double[] Scale, double[] Translate);

    private sealed record TopoObject(IReadOnlyList<TopoGeometry> Geometries);

    private sealed record TopoGeometry(string Type, JsonElement Arcs, TopoProperties Properties);

    private sealed record TopoProperties(string Code, string Nom);
}
