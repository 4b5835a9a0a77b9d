using System.Text;

namespace MediationNumerique.Api.Tests.Features.Cartes;

/// <summary>A point of a tile, as a client reads it.</summary>
internal sealed record MvtPoint(string Layer, int X, int Y, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>Whether it is in the tile, not around it.</summary>
    public bool IsInside => X is >= 0 and < 4096 && Y is >= 0 and < 4096;

    /// <summary>How many places it stands for.</summary>
    public int Nombre => Layer == "grappes" ? (int)(ulong)Properties["nombre"] : 1;
}

/// <summary>Reads Mapbox Vector Tiles 2.1 of points, by the specification alone, and refuses all that it does not say.</summary>
internal static class MvtReader
{
    public static IReadOnlyList<MvtPoint> Read(byte[] tile) =>
        [.. Fields(tile).SelectMany(field => field.Number == 3 ? ReadLayer(field.Bytes!) : throw new InvalidDataException($"field {field.Number} of a tile"))];

    private static IEnumerable<MvtPoint> ReadLayer(byte[] bytes)
    {
        var fields = Fields(bytes).ToList();
        Assert.Equal(2ul, Assert.Single(fields, field => field.Number == 15).Value);
        Assert.Equal(4096ul, Assert.Single(fields, field => field.Number == 5).Value);
        var name = Encoding.UTF8.GetString(Assert.Single(fields, field => field.Number == 1).Bytes!);
        var keys = fields.Where(field => field.Number == 3).Select(field => Encoding.UTF8.GetString(field.Bytes!)).ToList();
        var values = fields.Where(field => field.Number == 4).Select(field => ReadValue(field.Bytes!)).ToList();
        var features = fields.Where(field => field.Number == 2).ToList();
        Assert.NotEmpty(features);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(values.Count, values.Distinct().Count());

        return features.Select(feature => ReadFeature(name, feature.Bytes!, keys, values));
    }

    private static MvtPoint ReadFeature(string layer, byte[] bytes, List<string> keys, List<object> values)
    {
        var fields = Fields(bytes).ToDictionary(field => field.Number);
        Assert.Equal(1ul, fields[3].Value);
        var tags = Varints(fields[2].Bytes!);
        var geometry = Varints(fields[4].Bytes!);
        Assert.Equal(3, geometry.Count);
        Assert.Equal(9ul, geometry[0]);

        return new(layer, UnZigZag(geometry[1]), UnZigZag(geometry[2]), tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]]));
    }

    private static object ReadValue(byte[] bytes) => Assert.Single(Fields(bytes)) switch
    {
        { Number: 1, Bytes: { } text } => Encoding.UTF8.GetString(text),
        { Number: 5, Bytes: null, Value: var number } => number,
        { Number: 7, Bytes: null, Value: var flag } when flag <= 1 => flag == 1,
        var other => throw new InvalidDataException($"a value of field {other.Number}"),
    };

    private static int UnZigZag(ulong number) => (int)(number >> 1) ^ -(int)(number & 1);

    private static IEnumerable<(int Number, ulong Value, byte[]? Bytes)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            var value = Varint(message, ref at);
            if ((key & 7) == 2)
            {
                yield return ((int)(key >> 3), 0, message[at..(at += (int)value)]);
            }
            else
            {
                Assert.Equal(0ul, key & 7);
                yield return ((int)(key >> 3), value, null);
            }
        }
    }

    private static List<ulong> Varints(byte[] packed)
    {
        var numbers = new List<ulong>();
        for (var at = 0; at < packed.Length;)
        {
            numbers.Add(Varint(packed, ref at));
        }

        return numbers;
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var number = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            number |= (ulong)(bytes[at] & 0x7F) << shift;
            if (bytes[at++] < 0x80)
            {
                return number;
            }
        }
    }
}
