using System.IO.Compression;
using System.Text;

namespace MediationNumerique.Api.Territoires;

/// <summary>The file of territories: gzipped UTF-8 lines under a header, parents before their children.</summary>
internal static class TerritoiresFile
{
    public const string Name = "territoires.csv.gz";

    public static List<LigneTerritoire> ReadEmbedded()
    {
        var assembly = typeof(TerritoiresFile).Assembly;
        var resource = $"{assembly.GetName().Name}.Territoires.{Name}";
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing: run the preparation tool, then build again.");

        return Read(stream);
    }

    /// <exception cref="FormatException">The header, or a line, is not of this version of the file.</exception>
    public static List<LigneTerritoire> Read(Stream gzip)
    {
        using var reader = new StreamReader(new GZipStream(gzip, CompressionMode.Decompress), Encoding.UTF8);
        var text = reader.ReadToEnd();
        var lines = text.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || !lines.Current.SequenceEqual(LigneTerritoire.Header))
        {
            throw new FormatException("This is not a file of territories: its header is not the expected one.");
        }
        var read = new List<LigneTerritoire>(45_000);
        while (lines.MoveNext())
        {
            if (!lines.Current.IsEmpty)
            {
                read.Add(LigneTerritoire.Parse(lines.Current, read.LastOrDefault()));
            }
        }

        return read;
    }

    /// <summary>The same lines always give the same bytes: gzip carries no date here.</summary>
    public static void Write(Stream gzip, IEnumerable<LigneTerritoire> lignes)
    {
        using var compressed = new GZipStream(gzip, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new StreamWriter(compressed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(LigneTerritoire.Header);
        foreach (var ligne in lignes)
        {
            writer.WriteLine(ligne.Format());
        }
    }
}
