using System.Text.Json;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>
/// What a JSON file that begins with an object is: one place a line, a list wrapped in an object as APIs answer, or a single
/// object over several lines.
/// </summary>
internal static class JsonOpening
{
    /// <param name="text">The beginning of the file; it may end anywhere.</param>
    public static (FormatFichier? Format, Anomalie? Erreur) Of(ReadOnlySpan<byte> text)
    {
        var firstLine = text.IndexOf((byte)'\n') is >= 0 and var end ? end : text.Length;
        try
        {
            var (wrapped, consumed) = ReadFirst(text);
            if (wrapped is not null)
            {
                return (null, Refuse($"Les lieux sont dans la liste « {wrapped} » : envoyez cette liste seule, entre crochets, avec les champs du schéma national."));
            }

            return consumed <= firstLine
                ? (FormatFichier.Ndjson, null)
                : (null, Refuse("Le JSON est un objet sur plusieurs lignes : envoyez une liste d’objets entre crochets, ou un objet par ligne."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The first line is malformed: the others may not be.
            return (FormatFichier.Ndjson, null);
        }
    }

    /// <summary>The property of the first object that holds a list of objects, if any, and where the object ends.</summary>
    private static (string? Wrapped, long Consumed) ReadFirst(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = FileBounds.JsonDepth }));
        var property = "";
        while (reader.Read() && !(reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth == 0))
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                property = reader.GetString()!;
            }
            if (reader.TokenType is JsonTokenType.StartObject && reader.CurrentDepth == 2)
            {
                return (property.Length > 100 ? property[..100] : property, reader.BytesConsumed);
            }
        }

        return (null, reader.BytesConsumed);
    }

    private static Anomalie Refuse(string message) => Anomalie.Erreur(Anomalie.Fichier, "json-sans-liste", message);
}
