using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>
/// Where the files wait for their turn, in the data folder: an import that was answered for survives the process. Who has the
/// file takes it in; another instance on the same database does not.
/// </summary>
internal sealed class ImportFolder(DataFolder data)
{
    private const string Proposee = "proposee";

    private string Path => System.IO.Path.Combine(data.FullPath, "imports");

    /// <summary>A file to be received into, which waits for nothing until it is kept.</summary>
    public ReceivedFile Receive()
    {
        data.Create();
        Directory.CreateDirectory(Path);

        return new(System.IO.Path.Combine(Path, $"{Guid.NewGuid():N}{ReceivedFile.Suffix}"));
    }

    /// <summary>Puts a file that was received in its place, down to the disk.</summary>
    /// <param name="id">The import.</param>
    /// <param name="file">What was received.</param>
    /// <param name="lecture">How it is to be read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Its size in bytes, and its SHA-256 in hexadecimal.</returns>
    public async Task<(long Size, string Hash)> KeepAsync(Guid id, ReceivedFile file, LectureDemandee lecture, CancellationToken cancellationToken)
    {
        if (lecture is not { Feuille: null, IsProposee: false })
        {
            await File.WriteAllLinesAsync(LectureOf(id), [lecture.IsProposee ? Proposee : "", lecture.Feuille ?? ""], cancellationToken);
        }

        return await file.MoveAsync(PathOf(id), cancellationToken);
    }

    /// <summary>How a file is to be read.</summary>
    public LectureDemandee Lecture(Guid id) => File.Exists(LectureOf(id)) && File.ReadAllLines(LectureOf(id)) is [var lecture, var feuille, ..]
        ? new(feuille.Length > 0 ? feuille : null, lecture == Proposee)
        : new(null, IsProposee: false);

    public bool Has(Guid id) => File.Exists(PathOf(id));

    public FileStream Open(Guid id) => File.OpenRead(PathOf(id));

    /// <summary>Does nothing where there is none.</summary>
    public void Delete(Guid id)
    {
        foreach (var path in new[] { PathOf(id), LectureOf(id) }.Where(File.Exists))
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes what was written before a moment and belongs to no import that waits: a process was stopped between two steps.</summary>
    public void DeleteOthers(IReadOnlySet<Guid> waiting, DateTime before)
    {
        foreach (var file in Directory.Exists(Path) ? new DirectoryInfo(Path).EnumerateFiles() : [])
        {
            if (file.LastWriteTimeUtc < before && !(Guid.TryParse(System.IO.Path.GetFileNameWithoutExtension(file.Name), out var id) && waiting.Contains(id)))
            {
                file.Delete();
            }
        }
    }

    private string LectureOf(Guid id) => $"{PathOf(id)}.lecture";

    private string PathOf(Guid id) => System.IO.Path.Combine(Path, id.ToString("N"));
}
