using System.Security.Cryptography;
using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>A file that is being received where it will wait: deleted with the request, unless it was moved to its place.</summary>
internal sealed class ReceivedFile(string path) : IDisposable
{
    public const string Suffix = ".recu";

    public FileStream Content { get; } = new(path, DataFolder.PrivateFile(FileMode.CreateNew, FileShare.None));

    public async Task<(long Size, string Hash)> MoveAsync(string place, CancellationToken cancellationToken)
    {
        Content.Position = 0;
        var hash = await SHA256.HashDataAsync(Content, cancellationToken);
        var size = Content.Length;
        Content.Flush(flushToDisk: true);
        await Content.DisposeAsync();
        File.Move(path, place);

        return (size, Convert.ToHexStringLower(hash));
    }

    public void Dispose()
    {
        Content.Dispose();
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
