namespace MediationNumerique.Api.Storage;

/// <summary>A file that one process at a time holds open. The system lets go of it when the process ends, however it ends.</summary>
internal static class ProcessLock
{
    /// <summary>Null while another process holds it. Dispose of it to let go.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, DataFolder.PrivateFile(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
