using System.IO.Compression;
using System.Security.Cryptography;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>Where an export is written: as it is, gzipped and in Brotli at once, and through a digest. Holds one part in memory.</summary>
internal sealed class ExportTarget : IDisposable
{
    private readonly string _path;
    private readonly Stream[] _sinks;
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _rows;

    /// <param name="path">Of the plain file; those of the compressed ones have an extension more.</param>
    /// <param name="date">When the export is made (UTC).</param>
    public ExportTarget(string path, DateTime date)
    {
        (_path, Date) = (path, date);
        _sinks =
        [
            Create(path),
            new GZipStream(Create(ExportFile.PathOf(path, "gzip")), CompressionLevel.Optimal),
            new BrotliStream(Create(ExportFile.PathOf(path, "br")), CompressionLevel.Optimal),
        ];
    }

    public DateTime Date { get; }

    public PooledBuffer Buffer { get; } = new();

    /// <summary>Counts a row, and lets go of what is written once there is enough.</summary>
    public void EndRow()
    {
        _rows++;
        if (Buffer.IsFull)
        {
            Send();
        }
    }

    public ExportFile Complete()
    {
        Send();
        foreach (var sink in _sinks)
        {
            sink.Dispose();
        }

        return new(_path, _rows, Date, Convert.ToHexStringLower(_digest.GetHashAndReset()));
    }

    public void Dispose()
    {
        foreach (var sink in _sinks)
        {
            sink.Dispose();
        }
        Buffer.Dispose();
        _digest.Dispose();
    }

    private void Send()
    {
        _digest.AppendData(Buffer.Written);
        foreach (var sink in _sinks)
        {
            sink.Write(Buffer.Written);
        }
        Buffer.Clear();
    }

    private static FileStream Create(string path) => new(path, DataFolder.PrivateFile(FileMode.Create, FileShare.Read));
}
