using System.Text;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>
/// Text as UTF-8, with or without a byte order mark; what is not UTF-8 becomes U+FFFD, which the encoding rule then reports
/// row by row. Files in other encodings are converted before: see <see cref="Intake.Files.FileContent"/>.
/// </summary>
internal static class FileText
{
    public static StreamReader Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
}
