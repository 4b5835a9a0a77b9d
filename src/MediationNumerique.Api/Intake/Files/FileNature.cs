using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>Tells what a file is by how it begins, and says what to send instead when it is not a file of places.</summary>
internal static class FileNature
{
    private const string ToCsv = "enregistrez-le au format CSV UTF-8 et envoyez ce fichier.";

    /// <summary>The format, and in JSON the properties that lead to the list; or why there is none.</summary>
    public static (FormatFichier? Format, IReadOnlyList<string> Path, Anomalie? Erreur) Of(FileContent content)
    {
        if ((Foreign(content.Head.Span) ?? Binary(content)) is { } other)
        {
            return (null, [], other);
        }
        var text = content.Text.Span.TrimStart(" \t\r\n"u8);

        return text switch
        {
            [] => (null, [], Refuse("fichier-vide", "Le fichier est vide : vérifiez qu’il a été enregistré avant d’être envoyé.")),
            [(byte)'<', ..] => (null, [], Refuse("format-inconnu", "C’est une page HTML ou un document XML, peut-être à la place du fichier attendu : vérifiez l’adresse d’où il vient, et envoyez un CSV ou du JSON.")),
            [(byte)'[', ..] => (FormatFichier.Json, [], null),
            [(byte)'{', ..] => Json.JsonOpening.Of(text),
            _ => (FormatFichier.Csv, [], null),
        };
    }

    private static Anomalie? Foreign(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Refuse("format-inconnu", "C’est une archive ZIP dans une autre : envoyez le fichier qu’elle contient."),
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
            Refuse("format-inconnu", "C’est une image, dont on ne peut pas lire des lieux : demandez le tableau dont elle vient."),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Refuse("format-inconnu", $"C’est un classeur Excel d’un ancien format : {ToCsv}"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Refuse("format-inconnu", "C’est un PDF, dont on ne peut pas lire des lieux : demandez le tableau dont il vient, et envoyez-le au format CSV UTF-8."),
        _ => null,
    };

    private static Anomalie? Binary(FileContent content) => content.Text.Span.Contains((byte)0)
        ? Refuse("format-inconnu", "Ce fichier n’est pas du texte : envoyez un CSV, ou du JSON, tel quel ou compressé avec gzip.")
        : null;

    private static Anomalie Refuse(string code, string message) => Anomalie.Erreur(Anomalie.Fichier, code, message);
}
