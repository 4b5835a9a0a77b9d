using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;

using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Http.Lists;

/// <summary>Writes the envelope around rows that are JSON already.</summary>
/// <param name="output">Where to.</param>
/// <param name="champs">The fields to copy, or null for all.</param>
internal sealed class ListWriter(PooledBuffer output, JsonProjection? champs) : IDisposable
{
    // An entry may have no bytes of its own to copy fields from: it is written here first.
    private readonly PooledBuffer? _aside = champs is null ? null : new();

    public void WriteStart(int total)
    {
        output.Write("{\"total\":"u8);
        total.TryFormat(output.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
        output.Write(",\"resultats\":["u8);
    }

    public void WriteItem<T>(T entry, double? kilometres, bool isFirst) where T : Entry
    {
        if (!isFirst)
        {
            output.Write(","u8);
        }
        WriteFields(entry);
        if (kilometres is { } distance)
        {
            output.Remove("}".Length);
            output.Write(",\"distance_km\":"u8);
            Utf8Formatter.TryFormat(distance, output.GetSpan(32), out var written, new StandardFormat('F', 3));
            output.Advance(written);
            output.Write("}"u8);
        }
    }

    public void WriteEnd(string? next, IReadOnlyList<(string Name, IReadOnlyList<KeyValuePair<string, int>> Counts)>? facettes)
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

    public void Dispose() => _aside?.Dispose();

    private void WriteFields(Entry entry)
    {
        if (champs is null)
        {
            entry.WriteTo(output);
            return;
        }
        _aside!.Clear();
        entry.WriteTo(_aside);
        output.Write("{"u8);
        champs.Write(_aside.Written, output, separate: false);
        output.Write("}"u8);
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
}
