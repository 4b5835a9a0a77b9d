using MediationNumerique.Api.Persistence;

namespace MediationNumerique.Api.Http.Files;

/// <summary>What is too large for memory while a request is answered.</summary>
internal static class TemporaryFile
{
    /// <summary>A file that only this process reads, deleted at the end of the request whatever happens in it.</summary>
    public static FileStream Create(HttpContext http)
    {
        var file = Create();
        http.Response.RegisterForDispose(file);

        return file;
    }

    /// <summary>The same, the caller's to close.</summary>
    public static FileStream Create()
    {
        var options = DataFolder.PrivateFile(FileMode.CreateNew, FileShare.None);
        options.BufferSize = 64 * 1024;
        options.Options = FileOptions.DeleteOnClose;

        return new FileStream(Path.Combine(Path.GetTempPath(), $"mednum-{Guid.NewGuid():n}"), options);
    }
}
