using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>
/// The properties of one JSON object, as texts and lists of texts: a number is the text that it is written with, and null is
/// an absent property. Names are compared as those of columns are, without regard to case.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, string[]> _lists = [];
    private readonly HashSet<string> _seen = [];
    private readonly List<Anomalie> _anomalies = [];

    private JsonFields()
    {
    }

    /// <summary>In the item's order, those that are null included.</summary>
    public List<string> Names { get; } = new(32);

    /// <summary>Then nothing is known of it but its id, when that comes before the mistake.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>What is wrong with the object itself; nothing else is known of it when it is malformed.</summary>
    public IReadOnlyList<Anomalie> Anomalies => _anomalies;

    public static JsonFields Read(ReadOnlySpan<byte> json)
    {
        var fields = new JsonFields();
        try
        {
            var reader = new Utf8JsonReader(json, new() { MaxDepth = FileBounds.JsonDepth });
            reader.Read();
            // Malformed when something follows.
            if (fields.ReadObject(ref reader))
            {
                reader.Read();
            }
        }
        // The second is for a lone surrogate, which JSON can write and no text can hold.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            fields.IsMalformed = true;
            var id = fields.Text("id");
            fields._texts.Clear();
            if (id is not null)
            {
                fields._texts.Add("id", id);
            }
            fields.Refuse(Anomalie.Ligne, "json", e is JsonException { BytePositionInLine: { } position }
                ? $"Le JSON de ce lieu est mal écrit, vers l’octet {position + 1} : vérifiez les guillemets, les virgules et les accolades."
                : "Le JSON de ce lieu contient un signe qui n’existe pas (\\ud800 à \\udfff, seul) : retirez-le.");
        }

        return fields;
    }

    public string? Text(string champ) => _texts.GetValueOrDefault(champ);

    /// <summary>Null when the property is absent or is one text.</summary>
    public string[]? List(string champ) => _lists.GetValueOrDefault(champ);

    public void Refuse(string champ, string code, string message) => _anomalies.Add(Anomalie.Erreur(champ, code, message));

    /// <summary>False when it is left before its end.</summary>
    private bool ReadObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            Refuse(Anomalie.Ligne, "type", "Un lieu est un objet JSON, entre accolades, dont chaque champ porte un nom du schéma national.");
            reader.Skip();
            return true;
        }
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!.Trim().ToLowerInvariant();
            reader.Read();
            if (!_seen.Add(name))
            {
                _anomalies.Add(Anomalie.Avertissement(name, "colonne-en-double", "Ce champ est donné deux fois : seule la première valeur est lue."));
                reader.Skip();
                continue;
            }
            if (_seen.Count > FileBounds.MostFields)
            {
                Refuse(Anomalie.Ligne, "trop-de-champs", $"Ce lieu a plus de {FileBounds.MostFields} champs : envoyez ceux du schéma national.");
                return false;
            }
            Names.Add(name);
            ReadValue(ref reader, name);
        }

        return true;
    }

    private void ReadValue(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            ReadList(ref reader, name);
        }
        else if (TextOf(reader) is { } text)
        {
            _texts.Add(name, text);
        }
        else if (reader.TokenType is not JsonTokenType.Null)
        {
            RefuseType(ref reader, name);
        }
    }

    private void ReadList(ref Utf8JsonReader reader, string name)
    {
        var values = new List<string>();
        var isRefused = false;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (TextOf(reader) is { } text)
            {
                values.Add(text);
            }
            else if (isRefused || reader.TokenType is JsonTokenType.Null)
            {
                reader.Skip();
            }
            else
            {
                RefuseType(ref reader, name);
                isRefused = true;
            }
        }
        if (values.Count > 0)
        {
            _lists.Add(name, [.. values]);
        }
    }

    /// <summary>Of an unknown field, anything is accepted since nothing is read.</summary>
    private void RefuseType(ref Utf8JsonReader reader, string name)
    {
        if (SchemaVersions.ChampsOf(SchemaVersion.V01).Contains(name))
        {
            Refuse(name, "type", "Ce champ est un texte, un nombre ou une liste de textes : ni un objet, ni vrai ou faux.");
        }
        reader.Skip();
    }

    private static string? TextOf(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };
}
