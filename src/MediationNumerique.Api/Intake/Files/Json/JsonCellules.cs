using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>
/// The properties of a JSON object as cells: a number is the text that it is written with, null is an absent property, what is inside
/// an object has the names that lead to it.
/// </summary>
/// <param name="colonnes">Those of the file; what an item has more is added.</param>
/// <param name="isGeojson">Whether an item is a feature, whose properties are the columns.</param>
internal sealed class JsonCellules(Colonnes colonnes, bool isGeojson)
{
    private const string Properties = "properties";
    private const string FeatureId = "feature.id";
    private static readonly NomColonne s_id = new("id");
    private static readonly NomColonne s_feature = new(FeatureId);

    private readonly List<Anomalie> _anomalies = [];
    private Cellule[] _cellules = [];
    private int _fields;

    public Rangee Read(int numero, ReadOnlySpan<byte> json)
    {
        _anomalies.Clear();
        (_cellules, _fields) = (new Cellule[colonnes.Titres.Count], 0);
        try
        {
            var reader = new Utf8JsonReader(json, new() { MaxDepth = FileBounds.JsonDepth });
            reader.Read();
            // Malformed when something follows.
            if (ReadItem(ref reader))
            {
                reader.Read();
            }
            TakeFeatureId();
        }
        // The second is for a lone surrogate, which JSON can write and no text can hold.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new(numero, null, [.. _anomalies, Malformed(e)]) { Id = RawText.Clean(new Cellules(colonnes, _cellules)[s_id].Texte), MayHideIds = true };
        }
        var cellules = new Cellules(colonnes, _cellules);

        return _anomalies.Exists(anomalie => anomalie.Gravite is Gravite.Erreur)
            ? new(numero, null, [.. _anomalies]) { Id = RawText.Clean(cellules[s_id].Texte) }
            : new(numero, cellules, [.. _anomalies]);
    }

    private static Anomalie Malformed(Exception e) => Anomalie.Erreur(Anomalie.Ligne, "json", e is JsonException { BytePositionInLine: { } position }
        ? $"Le JSON de ce lieu est mal écrit, vers l’octet {position + 1} : vérifiez les guillemets, les virgules et les accolades."
        : "Le JSON de ce lieu contient un signe qui n’existe pas (\\ud800 à \\udfff, seul) : retirez-le.");

    /// <summary>False when it is left before its end.</summary>
    private bool ReadItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            _anomalies.Add(Anomalie.Erreur(Anomalie.Ligne, "type", "Un lieu est un objet JSON, entre accolades, dont chaque champ a un nom."));
            reader.Skip();
            return true;
        }

        return ReadObject(ref reader, "");
    }

    private bool ReadObject(ref Utf8JsonReader reader, string prefix)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var property = reader.GetString()!.Trim();
            // Of a feature, its properties are the columns; its id is that of the place where they give none.
            var name = !isGeojson || reader.CurrentDepth > 1 ? prefix + property : property switch { Properties => "", "id" => FeatureId, _ => property };
            reader.Read();
            if (!ReadValue(ref reader, name))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadValue(ref Utf8JsonReader reader, string name)
    {
        if (_fields++ >= FileBounds.MostFields)
        {
            _anomalies.Add(Anomalie.Erreur(
                Anomalie.Ligne, "trop-de-champs", $"Ce lieu a plus de {FileBounds.MostFields} champs : envoyez ceux du schéma national."));
            return false;
        }
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, name.Length == 0 ? "" : $"{name}.");
            case JsonTokenType.StartArray:
                return ReadList(ref reader, name);
            case JsonTokenType.Null:
                // So that the file has the column.
                Set(name, default);
                return true;
            default:
                Set(name, new(TextOf(reader)));
                return true;
        }
    }

    /// <summary>Texts are one column; objects, so many each.</summary>
    private bool ReadList(ref Utf8JsonReader reader, string name)
    {
        var values = new List<string>();
        for (var rank = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; rank++)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (!ReadValue(ref reader, $"{name}.{rank}"))
                {
                    return false;
                }
            }
            else if (reader.TokenType is not JsonTokenType.Null)
            {
                values.Add(TextOf(reader));
            }
        }
        Set(name, new([.. values]));

        return true;
    }

    private void TakeFeatureId()
    {
        if (isGeojson && colonnes.Find(s_feature) is >= 0 and var rank && rank < _cellules.Length && new Cellules(colonnes, _cellules)[s_id].IsBlank)
        {
            Set("id", _cellules[rank]);
        }
    }

    private void Set(string name, Cellule cellule)
    {
        if (name.Length == 0 || colonnes.Add(name) is not (>= 0 and var rank))
        {
            return;
        }
        if (rank >= _cellules.Length)
        {
            Array.Resize(ref _cellules, Math.Max(rank + 1, colonnes.Titres.Count));
        }
        if (cellule.IsBlank)
        {
            return;
        }
        if (!_cellules[rank].IsBlank)
        {
            _anomalies.Add(Anomalie.Avertissement(name, "colonne-en-double", "Ce champ est donné deux fois : seule la première valeur est lue."));
            return;
        }
        _cellules[rank] = cellule;
    }

    private static string TextOf(in Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String
        ? reader.GetString()!
        : Encoding.UTF8.GetString(reader.ValueSpan);
}
