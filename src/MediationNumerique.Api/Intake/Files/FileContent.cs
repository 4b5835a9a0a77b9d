using System.IO.Compression;
using System.Text;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// A producer's file as UTF-8 text, whatever its compression and its encoding. All of its bytes are looked at once before
/// any is read: how many there are once decompressed, and in which encoding.
/// </summary>
internal sealed class FileContent : IDisposable
{
    private const int HeadLength = 64 * 1024;

    private readonly Stream _file;
    private readonly EncodingScan _scan = new();
    private readonly int _preamble;
    private readonly Encoding _encoding;
    private readonly string? _entry;
    private readonly string? _services;
    private Stream? _open;

    /// <param name="file">Seekable; it stays the caller's to close.</param>
    public FileContent(Stream file)
        : this(file, null)
    {
    }

    private FileContent(Stream file, string? entry)
    {
        _file = file;
        Span<byte> magic = stackalloc byte[4];
        file.Position = 0;
        magic = magic[..file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false)];
        IsGzip = magic.StartsWith<byte>([0x1F, 0x8B]);
        if (entry is not null)
        {
            _entry = entry;
        }
        else if (Archive.IsZip(magic))
        {
            (Classeur, _entry, _services, var erreur) = Archive.Look(file);
            Anomalies = erreur is null ? [] : [erreur];
        }
        var head = Classeur is null && Anomalies.Count == 0 ? Scan() : [];
        (Encodage, _preamble, _encoding) = EncodingOf(head);
        Head = head.AsMemory(_preamble);
        Text = Encodage is Encodage.Utf8 ? Head : Encoding.UTF8.GetBytes(_encoding.GetString(Head.Span));
    }

    public bool IsGzip { get; }

    /// <summary>Whether it is alone in a ZIP.</summary>
    public bool IsZip => _entry is not null;

    /// <summary>The format of a workbook; null for a text.</summary>
    public FormatFichier? Classeur { get; }

    public Encodage Encodage { get; }

    /// <summary>Whether its last line is whole.</summary>
    public bool EndsWithLineBreak { get; private set; }

    /// <summary>The first bytes of the file, decompressed, without byte order mark.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>The beginning of the text, as UTF-8; its last sign may be cut.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>What is to be said of the bytes; an error when they cannot be read.</summary>
    public IReadOnlyList<Anomalie> Anomalies { get; private set; } = [];

    /// <summary>
    /// The whole text from its start, as valid UTF-8 without byte order mark. The stream is this object's to close, and the
    /// one before is closed: all of them move in one file.
    /// </summary>
    public Stream Open()
    {
        var bytes = OpenBytes();
        bytes.ReadExactly(stackalloc byte[_preamble]);
        if (Encodage is Encodage.Utf8 && _scan.IsStrictUtf8)
        {
            return bytes;
        }

        return _open = Encoding.CreateTranscodingStream(bytes, _encoding, Encoding.UTF8, leaveOpen: bytes == _file);
    }

    public void Dispose() => _open?.Dispose();

    /// <summary>The bytes as they are, decompressed, where they can be read in any order; null for too many to be held.</summary>
    public Stream? OpenSeekable()
    {
        if (!IsGzip && !IsZip)
        {
            return OpenBytes();
        }
        using var bytes = OpenBytes();
        var copy = new MemoryStream();
        var block = new byte[HeadLength];
        while (bytes.Read(block) is > 0 and var read)
        {
            if (copy.Length + read > FileBounds.MostHeld)
            {
                return null;
            }
            copy.Write(block, 0, read);
        }

        return _open = copy;
    }

    /// <summary>The services beside the structures in a ZIP; null where there are none. To read it ends any reading of this.</summary>
    public FileContent? OpenServices() => _services is null ? null : new(_file, _services);

    private Stream OpenBytes()
    {
        _open?.Dispose();
        _open = null;
        _file.Position = 0;

        return IsGzip ? _open = new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true)
            : _entry is not null ? _open = Archive.Open(_file, _entry)
            : _file;
    }

    /// <summary>The first bytes.</summary>
    private byte[] Scan()
    {
        var head = new byte[HeadLength];
        var headLength = 0;
        try
        {
            var bytes = OpenBytes();
            headLength = bytes.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
            Look(head.AsSpan(0, headLength));
            ScanRest(bytes, headLength);
        }
        catch (InvalidDataException)
        {
            Anomalies = [IsZip
                ? Anomalie.Erreur(Anomalie.Fichier, "zip-illisible", "Cette archive est abîmée ou incomplète : compressez à nouveau le fichier, ou envoyez-le tel quel.")
                : Anomalie.Erreur(Anomalie.Fichier, "gzip-illisible", "La compression gzip est abîmée ou incomplète : compressez à nouveau le fichier, ou envoyez-le tel quel.")];
        }

        return head[..headLength];
    }

    private void ScanRest(Stream bytes, long length)
    {
        var block = new byte[HeadLength];
        while (bytes.Read(block) is > 0 and var read)
        {
            length += read;
            if (length > FileBounds.MostBytes)
            {
                Anomalies = [Anomalie.Erreur(
                    Anomalie.Fichier, "fichier-trop-grand",
                    $"Le fichier dépasse {FileBounds.MostBytes / (1024 * 1024)} Mo une fois décompressé : envoyez-le en plusieurs parties.")];
                return;
            }
            Look(block.AsSpan(0, read));
        }
    }

    private void Look(ReadOnlySpan<byte> block)
    {
        _scan.Add(block);
        // The last two bytes: in UTF-16 one of them is 0.
        EndsWithLineBreak = block.Length > 0 && block[^Math.Min(2, block.Length)..].IndexOfAny((byte)'\n', (byte)'\r') >= 0;
    }

    private (Encodage Encodage, int Preamble, Encoding Encoding) EncodingOf(ReadOnlySpan<byte> head)
    {
        (Encodage, int, Encoding) found = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encodage.Utf8, 3, Encoding.UTF8),
            [0xFF, 0xFE, ..] => (Encodage.Utf16, 2, Encoding.Unicode),
            [0xFE, 0xFF, ..] => (Encodage.Utf16, 2, Encoding.BigEndianUnicode),
            _ when Archive.IsZip(head) => (Encodage.Utf8, 0, Encoding.UTF8),
            _ when Encodages.WithoutMark(head) is var (wide, encoding) => (wide, 0, encoding),
            _ when _scan.LooksLikeWindows1252 && Encodages.OfOneByte(head) is var (narrow, encoding) => (narrow, 0, encoding),
            _ => (Encodage.Utf8, 0, Encoding.UTF8),
        };
        if (found.Item1 is not Encodage.Utf16 && !_scan.IsStrictUtf8 && Anomalies.Count == 0 && !Archive.IsZip(head))
        {
            Anomalies = [Anomalie.Avertissement(Anomalie.Fichier, "encodage", found.Item1 is not Encodage.Utf8
                ? $"Le fichier est encodé en {found.Item3.WebName}, et il a été converti : enregistrez-le en UTF-8 pour être sûr de ses accents."
                : "Des octets ne sont pas de l’UTF-8 : les signes illisibles sont remplacés. Enregistrez le fichier en UTF-8.")];
        }

        return found;
    }
}
