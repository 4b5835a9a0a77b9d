using System.Text.Json;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>
/// What a JSON file that begins with an object is: one place a line, a list inside an object as APIs answer, a GeoJSON collection,
/// or a single object.
/// </summary>
internal static class JsonOpening
{
    private const int DeepestList = 4;

    /// <summary>How APIs and exports call the list of all: an empty one holds no place, where another name may be a field of one.</summary>
    private static readonly HashSet<string> s_wrappers =
        new(["resultats", "results", "items", "data", "records", "features", "lieux", "structures"], StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The beginning of the file; it may end anywhere.</param>
    /// <returns>The format, and the properties that lead to the list; or why there is none.</returns>
    public static (FormatFichier? Format, IReadOnlyList<string> Path, Anomalie? Erreur) Of(ReadOnlySpan<byte> text)
    {
        var firstLine = text.IndexOf((byte)'\n') is >= 0 and var end ? end : text.Length;
        if (IsLines(text, firstLine))
        {
            return (FormatFichier.Ndjson, [], null);
        }
        try
        {
            var (path, isFeatures, consumed) = ReadFirst(text);
            if (path is not null)
            {
                return (isFeatures ? FormatFichier.Geojson : FormatFichier.Json, path, null);
            }

            return consumed <= firstLine
                ? (FormatFichier.Ndjson, [], null)
                : (null, [], Refuse("Le JSON est un objet sur plusieurs lignes : envoyez une liste d’objets entre crochets, ou un objet par ligne."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The first line is malformed: the others may not be.
            return (FormatFichier.Ndjson, [], null);
        }
    }

    /// <summary>Whether the first line is a whole object, and the next one begins another.</summary>
    private static bool IsLines(ReadOnlySpan<byte> text, int firstLine) =>
        text[..firstLine].TrimEnd(" \t\r"u8).EndsWith("}"u8) && text[firstLine..].TrimStart(" \t\r\n"u8).StartsWith("{"u8);

    /// <summary>
    /// What leads to the first list of objects inside the first object, unless that object is a place: it has a name or an id of its
    /// own; and where the object ends.
    /// </summary>
    private static (List<string>? Path, bool IsFeatures, long Consumed) ReadFirst(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = FileBounds.JsonDepth }));
        var path = new List<string>();
        var (property, wasArray, isCollection) = ("", false, false);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    property = reader.GetString()!;
                    if (reader.CurrentDepth == 1 && !isCollection && property.ToUpperInvariant() is "NOM" or "NAME" or "ADRESSE")
                    {
                        return (null, false, ConsumedBy(ref reader));
                    }
                    break;
                case JsonTokenType.String when reader.CurrentDepth == 1 && property == "type":
                    isCollection = reader.ValueTextEquals("FeatureCollection"u8);
                    break;
                case JsonTokenType.EndArray when wasArray && path is [var list] && s_wrappers.Contains(list):
                    return (path, isCollection || path is ["features"], reader.BytesConsumed);
                case JsonTokenType.StartObject when wasArray && path.Count is > 0 and <= DeepestList:
                    return (path, isCollection || path is ["features"], reader.BytesConsumed);
                case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth > 0:
                    path.Add(property);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray when path.Count > 0:
                    path.RemoveAt(path.Count - 1);
                    break;
                case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                    return (null, false, reader.BytesConsumed);
                default:
                    break;
            }
            wasArray = reader.TokenType is JsonTokenType.StartArray;
        }

        return (null, false, reader.BytesConsumed);
    }

    /// <summary>Where the object ends, or the text.</summary>
    private static long ConsumedBy(ref Utf8JsonReader reader)
    {
        while (reader.Read() && !(reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth == 0))
        {
        }

        return reader.BytesConsumed;
    }

    private static Anomalie Refuse(string message) => Anomalie.Erreur(Anomalie.Fichier, "json-sans-liste", message);
}
