using System.IO.Compression;
using System.Text.Json;
using CsvHelper;

namespace MediationNumerique.Preparation.Sources;

/// <summary>The places of Hinaura as a CSV of the schema v0.1: what the package says, to the letter.</summary>
internal static class HinauraCsv
{
    public const string FileName = "hinaura.v0.1.csv.gz";

    /// <summary>A header, then a row a place; columns in the order in which the places first use them.</summary>
    public static IReadOnlyList<string[]> Convert(NpmPackage package)
    {
        var lieux = package.Read<List<Dictionary<string, JsonElement>>>("assets/data/source.json");
        string[] columns = [.. lieux.SelectMany(lieu => lieu.Keys).Distinct()];

        return [columns, .. lieux.Select(lieu => columns.Select(column => Text(lieu, column)).ToArray())];
    }

    public static void Write(Stream gzip, IReadOnlyList<string[]> rows)
    {
        using var compressed = new GZipStream(gzip, CompressionLevel.SmallestSize, leaveOpen: true);
        using var csv = CsvWriter.Create(compressed, new CsvWriterOptions { NewLine = "\n" }, true);
        foreach (var row in rows)
        {
            foreach (var value in row)
            {
                csv.WriteField(value);
            }
            csv.EndRecord();
        }
    }

    private static string Text(Dictionary<string, JsonElement> lieu, string column) =>
        !lieu.TryGetValue(column, out var value) || value.ValueKind is JsonValueKind.Null ? ""
        : value.ValueKind is JsonValueKind.String ? value.GetString()!
        // A number keeps its own digits.
        : value.GetRawText();
}
