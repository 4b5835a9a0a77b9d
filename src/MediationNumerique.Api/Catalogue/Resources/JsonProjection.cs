using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>
/// Copies chosen properties of an encoded object, under the same name or another, without decoding their values.
/// </summary>
internal sealed class JsonProjection(IEnumerable<(string From, string To)> names)
{
    private readonly ImmutableArray<(byte[] From, byte[] To)> _names =
        [.. names.Select(name => (Encoding.UTF8.GetBytes(name.From), Encoding.UTF8.GetBytes($"\"{name.To}\":")))];

    public JsonProjection(IEnumerable<string> names) : this(names.Select(name => (name, name)))
    {
    }

    /// <summary>Now, where a property is chosen that hangs on the clock; else null.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>Writes <c>"a":1,"b":2</c>, without braces; returns whether anything was written.</summary>
    /// <param name="json">One JSON object, without comments.</param>
    /// <param name="output">Where to.</param>
    /// <param name="separate">Whether something stands before, so that a comma is needed first.</param>
    public bool Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output, bool separate)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var target = Target(reader.ValueSpan);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (target is null)
            {
                continue;
            }
            if (separate)
            {
                output.Write(","u8);
            }
            output.Write(target);
            output.Write(json[start..(int)reader.BytesConsumed]);
            separate = true;
        }

        return separate;
    }

    private byte[]? Target(ReadOnlySpan<byte> name)
    {
        foreach (var (from, to) in _names)
        {
            if (name.SequenceEqual(from))
            {
                return to;
            }
        }

        return null;
    }
}
