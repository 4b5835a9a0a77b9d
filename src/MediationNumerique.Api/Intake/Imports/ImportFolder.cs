using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>
/// Where the files wait for their turn, in the data folder: an import that was answered for survives the process. Who has the
/// file takes it in; another instance on the same database does not.
/// </summary>
internal sealed class ImportFolder(DataFolder data)
{
    private string Path => System.IO.Path.Combine(data.FullPath, "imports");

    /// <summary>A file to be received into, which waits for nothing until it is kept.</summary>
    public ReceivedFile Receive()
    {
        data.Create();
        Directory.CreateDirectory(Path);

        return new(System.IO.Path.Combine(Path, $"{Guid.NewGuid():N}{ReceivedFile.Suffix}"));
    }

    /// <summary>Puts a file that was received in its place, down to the disk.</summary>
    /// <returns>Its size in bytes, and its SHA-256 in hexadecimal.</returns>
    public Task<(long Size, string Hash)> KeepAsync(Guid id, ReceivedFile file, CancellationToken cancellationToken) =>
        file.MoveAsync(PathOf(id), cancellationToken);

    public bool Has(Guid id) => File.Exists(PathOf(id));

    public FileStream Open(Guid id) => File.OpenRead(PathOf(id));

    /// <summary>Does nothing where there is none.</summary>
    public void Delete(Guid id)
    {
        if (Has(id))
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>Deletes what was written before a moment and belongs to no import that waits: a process was stopped between two steps.</summary>
    public void DeleteOthers(IReadOnlySet<Guid> waiting, DateTime before)
    {
        foreach (var file in Directory.Exists(Path) ? new DirectoryInfo(Path).EnumerateFiles() : [])
        {
            if (file.LastWriteTimeUtc < before && !(Guid.TryParse(file.Name, out var id) && waiting.Contains(id)))
            {
                file.Delete();
            }
        }
    }

    private string PathOf(Guid id) => System.IO.Path.Combine(Path, id.ToString("N"));
}
