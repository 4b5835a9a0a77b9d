using System.Globalization;
using System.IO.Compression;
using CsvHelper;

namespace MediationNumerique.Api.Tests.Territoires;

/// <summary>Rows of gzipped CSV files.</summary>
internal static class GzipRows
{
    public static IEnumerable<CsvReader> Rows(string name)
    {
        using var file = RealData.Open(name);
        foreach (var row in Rows(file))
        {
            yield return row;
        }
    }

    /// <summary>The same reader at each row.</summary>
    public static IEnumerable<CsvReader> Rows(Stream gzip)
    {
        using var reader = CsvReader.Create(new GZipStream(gzip, CompressionMode.Decompress), new CsvReaderOptions(), false);
        while (reader.Read())
        {
            yield return reader;
        }
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
