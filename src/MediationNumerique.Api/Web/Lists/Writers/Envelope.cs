using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Web.Lists.Writers;

/// <summary>What stands around the rows of a page in JSON, whichever way the rows are written.</summary>
internal static class Envelope
{
    public static void WriteTotal(this PooledBuffer output, int total)
    {
        output.Write("\"total\":"u8);
        total.TryFormat(output.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>Writes <c>,"liens":{…},"facettes":{…}}</c>.</summary>
    public static void WriteEnd(this PooledBuffer output, string? next, IReadOnlyList<FacetCounts>? facettes)
    {
        output.Write(",\"liens\":"u8);
        using var writer = new Utf8JsonWriter(output, new() { Encoder = JsonConventions.Encoder, SkipValidation = true });
        writer.WriteStartObject();
        if (next is not null)
        {
            writer.WriteString("suivant"u8, next);
            writer.WriteString("curseur"u8, Liens.CursorOf(next));
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

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<FacetCounts> facettes)
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
