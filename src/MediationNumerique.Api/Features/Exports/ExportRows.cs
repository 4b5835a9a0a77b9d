using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>The two ways to write rows of one kind.</summary>
internal static class ExportRows
{
    public static void WriteCsv<T>(this ExportTarget target, IEnumerable<string> titles, IEnumerable<T> rows, Func<T, IEnumerable<string?>> cells)
    {
        using var csv = new SafeCsvWriter(new BufferStream(target.Buffer));
        csv.WriteRecord(titles);
        foreach (var row in rows)
        {
            csv.WriteRecord(cells(row));
            csv.Flush();
            target.EndRow();
        }
        csv.Flush();
    }

    /// <summary>One array, a row a line.</summary>
    public static void WriteJson<T>(this ExportTarget target, IEnumerable<T> rows, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(target.Buffer, new() { Encoder = JsonConventions.Encoder });
        var isFirst = true;
        foreach (var row in rows)
        {
            target.Buffer.Write(isFirst ? "[\n"u8 : ",\n"u8);
            isFirst = false;
            writer.Reset();
            JsonSerializer.Serialize(writer, row, type);
            writer.Flush();
            target.EndRow();
        }
        target.Buffer.Write(isFirst ? "[]\n"u8 : "\n]\n"u8);
    }
}
