using System.IO.Compression;
using CsvHelper;

namespace MediationNumerique.Api.Benchmarks.Ecriture;

/// <summary>A CSV file of which every row differs from the one that it is made from: each name gets a suffix.</summary>
internal static class Variante
{
    public static byte[] Of(byte[] file, string suffix)
    {
        using var packed = new MemoryStream(file);
        using var text = file is [0x1f, 0x8b, ..] ? new GZipStream(packed, CompressionMode.Decompress) : (Stream)packed;
        using var reader = CsvReader.Create(new StreamReader(text), CsvReaderOptions.Default with { HasHeader = false });
        using var output = new MemoryStream();
        using (var writer = CsvWriter.Create(output, new CsvWriterOptions(), leaveOpen: true))
        {
            var nom = -1;
            while (reader.Read())
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetString(column) ?? "").ToArray();
                if (nom < 0)
                {
                    nom = Array.IndexOf(cells, "nom");
                }
                else
                {
                    cells[nom] += suffix;
                }
                Write(writer, cells);
            }
        }

        return output.ToArray();
    }

    private static void Write(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }
        writer.EndRecord();
    }
}
