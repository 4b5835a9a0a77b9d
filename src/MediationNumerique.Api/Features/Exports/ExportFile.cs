namespace MediationNumerique.Api.Features.Exports;

/// <summary>An export that is ready to be sent, plain and compressed.</summary>
/// <param name="Path">Of the plain file.</param>
/// <param name="Rows">How many, without the line of titles.</param>
/// <param name="Date">When it was made (UTC), to the second.</param>
/// <param name="Sha256">Of the plain file, in hexadecimal.</param>
internal sealed record ExportFile(string Path, int Rows, DateTime Date, string Sha256)
{
    private static readonly Dictionary<string, string> s_extensions = new() { ["gzip"] = ".gz", ["br"] = ".br" };

    public long Size { get; } = new FileInfo(Path).Length;

    public long GzipSize { get; } = new FileInfo(PathOf(Path, "gzip")).Length;

    public long BrotliSize { get; } = new FileInfo(PathOf(Path, "br")).Length;

    /// <summary>Of the file in a content coding of HTTP; null for the plain one, and for codings that there is no file of.</summary>
    public static string PathOf(string path, string? coding) => coding is null ? path : path + s_extensions[coding];

    public static bool Has(string? coding) => coding is not null && s_extensions.ContainsKey(coding);

    /// <summary>Who reads it still can; it is gone once the last one has.</summary>
    public void Delete()
    {
        foreach (var coding in s_extensions.Keys.Prepend(null))
        {
            File.Delete(PathOf(Path, coding));
        }
    }
}
