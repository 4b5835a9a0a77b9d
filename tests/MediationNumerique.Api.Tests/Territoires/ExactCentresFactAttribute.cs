using System.Globalization;
using System.IO.Compression;
using CsvHelper;

namespace MediationNumerique.Api.Tests.Territoires;

/// <summary>Skipped, with the reason, where the larger real files are not at hand.</summary>
internal sealed class ExactCentresFactAttribute : FactAttribute
{
    public ExactCentresFactAttribute()
    {
        if (ExactCentresData.Folder is null)
        {
            Skip = "The real data files are absent: set MEDNUM_REAL_DATA to the folder that holds communes-2026.csv.gz.";
        }
    }
}

internal static class ExactCentresData
{
    public static string? Folder { get; } = new[] { Environment.GetEnvironmentVariable("MEDNUM_REAL_DATA"), Sibling() }
        .FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "communes-2026.csv.gz")));

    public static IEnumerable<CsvReader> Rows(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder!, name));
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

    /// <summary>The folder <c>shared/data</c> beside the repository, wherever the tests run from.</summary>
    private static string? Sibling()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
