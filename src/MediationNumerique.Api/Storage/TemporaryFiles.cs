using System.Globalization;

namespace MediationNumerique.Api.Storage;

/// <summary>
/// What is too large for memory and lasts no longer than the process: in the data folder, in a folder of this process. The
/// folders of processes that are gone are deleted at the first use.
/// </summary>
internal sealed class TemporaryFiles(DataFolder data) : IDisposable
{
    private const string LockSuffix = ".processus";

    private readonly Lock _lock = new();
    private FileStream? _hold;
    private string? _folder;

    /// <summary>The folder of this process, made anew where somebody deleted it.</summary>
    public string Folder
    {
        get
        {
            lock (_lock)
            {
                if (_folder is null || !Directory.Exists(_folder))
                {
                    _hold?.Dispose();
                    data.Create();
                    Directory.CreateDirectory(Root);
                    _folder = Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():n}"));
                    // Held before there is a folder: one whose lock is free is nobody's.
                    _hold = ProcessLock.TryTake(_folder + LockSuffix);
                    Directory.CreateDirectory(_folder);
                    DeleteOrphans();
                }

                return _folder;
            }
        }
    }

    private string Root => Path.Combine(data.FullPath, "temporaire");

    /// <summary>A file that only this process reads, deleted when it is closed.</summary>
    public FileStream Create()
    {
        var options = DataFolder.PrivateFile(FileMode.CreateNew, FileShare.None);
        options.BufferSize = 64 * 1024;
        options.Options = FileOptions.DeleteOnClose;

        return new FileStream(Path.Combine(Folder, Guid.NewGuid().ToString("n")), options);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_folder is not null)
            {
                _hold?.Dispose();
                Delete(_folder);
            }
        }
    }

    private void DeleteOrphans()
    {
        foreach (var other in Directory.EnumerateDirectories(Root).Where(other => other != _folder))
        {
            using var hold = ProcessLock.TryTake(other + LockSuffix);
            if (hold is not null)
            {
                Delete(other);
            }
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(folder + LockSuffix);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process deletes it too.
        }
    }
}
