using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using MediationNumerique.Preparation.Centres;

namespace MediationNumerique.Preparation.Sources;

/// <summary>
/// The point of each commune and arrondissement: a gzipped CSV with <c>code_insee</c>, <c>latitude</c> and <c>longitude</c> among
/// its columns (IGN 2018, La Poste 2020; Licence Ouverte 2.0). A commune that nobody gave a point is absent.
/// </summary>
internal static class PointsCommunes
{
    private static readonly string[] s_columns = ["code_insee", "latitude", "longitude"];

    public static IReadOnlyDictionary<string, Point> Read(FileInfo file)
    {
        try
        {
            using var text = new StreamReader(new GZipStream(file.OpenRead(), CompressionMode.Decompress));
            using var csv = CsvReader.Create(text, CsvReaderOptions.Default with { HasHeader = false });

            return Read(csv);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            throw new PreparationException($"{file} cannot be read: {e.Message}", cause: e);
        }
    }

    private static Dictionary<string, Point> Read(CsvReader csv)
    {
        var header = csv.Read() ? Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList() : [];
        if (s_columns.Select(column => header.IndexOf(column)).ToArray() is not [>= 0 and var code, >= 0 and var latitude, >= 0 and var longitude])
        {
            throw new FormatException($"its header lacks one of {string.Join(", ", s_columns)}");
        }
        var points = new Dictionary<string, Point>();
        while (csv.Read())
        {
            if (csv.GetString(latitude) is not "")
            {
                points[csv.GetString(code)] = new(Degrees(csv.GetString(latitude)), Degrees(csv.GetString(longitude)));
            }
        }

        return points;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
