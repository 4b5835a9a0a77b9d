using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>What a ZIP holds: a workbook is one, and a file may be alone in one.</summary>
internal static class Archive
{
    private const int MostEntries = 2_000;
    private const uint MostDirectory = 4 * 1024 * 1024;
    private const string OdsType = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>The texts of a workbook of Excel are held in memory.</summary>
    private const long MostTexts = 64L * 1024 * 1024;

    public static bool IsZip(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <summary>
    /// The format of a workbook; else the one file of the archive, and beside it the services of the structures that it holds; or why
    /// there is none.
    /// </summary>
    /// <param name="file">Seekable; it stays the caller's to close.</param>
    public static (FormatFichier? Classeur, string? Entry, string? Services, Anomalie? Erreur) Look(Stream file)
    {
        try
        {
            if (HasTooMany(file))
            {
                return (null, null, null, Refuse("Cette archive ZIP a des milliers de fichiers : envoyez celui des lieux, seul."));
            }
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var classeur = archive.GetEntry("xl/workbook.xml") is not null ? FormatFichier.Xlsx
                : IsOds(archive) ? FormatFichier.Ods
                : (FormatFichier?)null;
            if (classeur is not null)
            {
                return (classeur, null, null, TooLarge(archive));
            }
            // What a Mac adds is no file of anybody's.
            string[] files = [.. archive.Entries.Where(entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name[0] != '.').Select(entry => entry.FullName)];

            return files switch
            {
                [var only] => (null, only, null, null),
                [var one, var other] when IsPair(one, other) => (null, one, other, null),
                [var one, var other] when IsPair(other, one) => (null, other, one, null),
                [] => (null, null, null, Refuse("Cette archive ZIP est vide : envoyez le fichier lui-même.")),
                _ => (null, null, null, Refuse($"Cette archive ZIP a {files.Length} fichiers : envoyez celui des lieux, seul. Les siens : {string.Join(", ", files.Take(5).Select(name => name.Shortened()))}.")),
            };
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, null, null, Anomalie.Erreur(Anomalie.Fichier, "zip-illisible", "Cette archive est abîmée, incomplète ou protégée par un mot de passe : compressez à nouveau le fichier, ou envoyez-le tel quel."));
        }
    }

    /// <summary>Structures and services, by their names.</summary>
    private static bool IsPair(string structures, string services) =>
        structures.Contains("structure", StringComparison.OrdinalIgnoreCase) && services.Contains("service", StringComparison.OrdinalIgnoreCase)
        && !services.Contains("structure", StringComparison.OrdinalIgnoreCase);

    /// <summary>By the record that ends an archive (APPNOTE 6.3.10, §4.3.16), before a list of its files is made.</summary>
    private static bool HasTooMany(Stream file)
    {
        const int RecordLength = 22;
        const int LongestComment = ushort.MaxValue;
        Span<byte> end = new byte[(int)Math.Min(file.Length, RecordLength + LongestComment)];
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        var record = end.LastIndexOf("PK\u0005\u0006"u8);

        return record >= 0 && end.Length - record >= RecordLength
            && (BinaryPrimitives.ReadUInt16LittleEndian(end[(record + 10)..]) > MostEntries || BinaryPrimitives.ReadUInt32LittleEndian(end[(record + 12)..]) > MostDirectory);
    }

    public static Stream Open(Stream file, string entry)
    {
        file.Position = 0;
        var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);

        return archive.GetEntry(entry)!.Open();
    }

    private static bool IsOds(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: <= 200 } type || archive.GetEntry("content.xml") is null)
        {
            return false;
        }
        using var reader = new StreamReader(type.Open(), Encoding.ASCII);

        return reader.ReadToEnd().Trim().StartsWith(OdsType, StringComparison.Ordinal);
    }

    /// <summary>All parts are read once to be measured: what an archive says of their sizes is not to be believed.</summary>
    private static Anomalie? TooLarge(ZipArchive archive)
    {
        var (total, block) = (0L, new byte[64 * 1024]);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            var length = 0L;
            while (part.Read(block) is > 0 and var read)
            {
                (total, length) = (total + read, length + read);
                if (total > FileBounds.MostBytes || (length > MostTexts && entry.Name == "sharedStrings.xml"))
                {
                    return Anomalie.Erreur(
                        Anomalie.Fichier, "fichier-trop-grand", $"Le classeur dépasse {FileBounds.MostBytes / (1024 * 1024)} Mo une fois décompressé : envoyez-le en plusieurs parties, ou en CSV.");
                }
            }
        }

        return null;
    }

    private static Anomalie Refuse(string message) => Anomalie.Erreur(Anomalie.Fichier, "format-inconnu", message);
}
