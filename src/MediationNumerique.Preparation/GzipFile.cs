namespace MediationNumerique.Preparation;

internal static class GzipFile
{
    /// <summary>Replaced in one step, so that a failure leaves the old file whole.</summary>
    public static void Write(string path, Action<Stream> write, TextWriter journal)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = path + ".tmp";
            using (var stream = File.Create(draft))
            {
                write(stream);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PreparationException($"{path} cannot be written: {e.Message}", cause: e);
        }
        journal.WriteLine($"{path}: {new FileInfo(path).Length:N0} bytes.");
    }
}
