using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;

using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Http.Lists;

/// <summary>Writes the envelope around rows that are JSON already.</summary>
internal static class ListWriter
{
    public static void WriteStart(IBufferWriter<byte> output, int total)
    {
        output.Write("{\"total\":"u8);
        WriteNumber(output, total);
        output.Write(",\"resultats\":["u8);
    }

    public static void WriteItem<T>(IBufferWriter<byte> output, T entry, double? kilometres, JsonProjection? champs, bool isFirst) where T : Entry
    {
        if (!isFirst)
        {
            output.Write(","u8);
        }
        if (champs is null && kilometres is null)
        {
            entry.WriteTo(output);
            return;
        }
        WriteFields(output, entry, champs);
        if (kilometres is { } distance)
        {
            output.Write(",\"distance_km\":"u8);
            Utf8Formatter.TryFormat(distance, output.GetSpan(32), out var written, new StandardFormat('F', 3));
            output.Advance(written);
        }
        output.Write("}"u8);
    }

    public static void WriteEnd(
        IBufferWriter<byte> output, string? next, IReadOnlyList<(string Name, IReadOnlyList<KeyValuePair<string, int>> Counts)>? facettes)
    {
        output.Write("],\"liens\":"u8);
        using var writer = new Utf8JsonWriter(output, new() { Encoder = JsonConventions.Encoder, SkipValidation = true });
        writer.WriteStartObject();
        if (next is not null)
        {
            writer.WriteString("suivant"u8, next);
        }
        writer.WriteEndObject();
        writer.Flush();
        if (facettes is not null)
        {
            output.Write(",\"facettes\":"u8);
            writer.Reset(output);
            Write(writer, facettes);
            writer.Flush();
        }
        output.Write("}"u8);
    }

    /// <summary>The object without its closing brace. An entry that has no bytes of its own is written aside first.</summary>
    private static void WriteFields<T>(IBufferWriter<byte> output, T entry, JsonProjection? champs) where T : Entry
    {
        var aside = new ArrayBufferWriter<byte>(4096);
        entry.WriteTo(aside);
        if (champs is null)
        {
            output.Write(aside.WrittenSpan[..^1]);
            return;
        }
        output.Write("{"u8);
        champs.Write(aside.WrittenSpan, output, separate: false);
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<(string Name, IReadOnlyList<KeyValuePair<string, int>> Counts)> facettes)
    {
        writer.WriteStartObject();
        foreach (var (name, counts) in facettes)
        {
            writer.WriteStartArray(name);
            foreach (var (value, count) in counts)
            {
                writer.WriteStartObject();
                writer.WriteString("valeur"u8, value);
                writer.WriteNumber("nombre"u8, count);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteNumber(IBufferWriter<byte> output, int number)
    {
        number.TryFormat(output.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
