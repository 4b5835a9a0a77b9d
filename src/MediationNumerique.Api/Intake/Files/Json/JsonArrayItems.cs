using System.Text.Json;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>The items of a JSON array. A mistake ends the reading: after it nothing tells where the next item starts.</summary>
/// <param name="json">The file.</param>
/// <param name="path">The properties that lead to the array; none where it is the whole.</param>
internal sealed class JsonArrayItems(Stream json, IReadOnlyList<string> path) : IJsonItems
{
    private readonly ItemBuffer _buffer = new(json);
    private JsonReaderState _state = new(new() { MaxDepth = FileBounds.JsonDepth });
    private bool _isOpen;
    private bool _isRead;
    private int _entered;
    private bool _isNext;

    public bool IsComplete { get; private set; }

    public IEnumerable<JsonItem> Read()
    {
        for (var number = 1; !IsComplete; number++)
        {
            if (TryNext(out var item, out var erreur))
            {
                yield return new(number, item);
            }
            else if (erreur is not null)
            {
                yield return new(number, default, erreur);
                yield break;
            }
        }
    }

    /// <summary>False at the end, or with an error.</summary>
    private bool TryNext(out ReadOnlyMemory<byte> item, out Anomalie? erreur)
    {
        erreur = null;
        try
        {
            while (!TryCut(out item) && !IsComplete)
            {
                if (_buffer.IsFull)
                {
                    erreur = Anomalie.Erreur(
                        Anomalie.Ligne, "ligne-trop-longue",
                        $"Cet objet dépasse {FileBounds.LongestItem / (1024 * 1024)} Mo, et la lecture s’arrête à lui : vérifiez les guillemets et les accolades.");
                    return false;
                }
                _buffer.Fill();
            }
        }
        catch (JsonException e)
        {
            item = default;
            erreur = Malformed(e);
        }

        return !IsComplete && erreur is null;
    }

    /// <summary>False when more bytes are needed, or none remain.</summary>
    private bool TryCut(out ReadOnlyMemory<byte> item)
    {
        item = default;
        if (_isRead)
        {
            return ReadEnd();
        }
        var reader = new Utf8JsonReader(_buffer.Unread.Span, _buffer.IsFinal, _state);
        if (!_isOpen && !TryOpen(ref reader))
        {
            return false;
        }
        if (!reader.Read())
        {
            return false;
        }
        if (reader.TokenType is JsonTokenType.EndArray && reader.CurrentDepth == path.Count)
        {
            _isRead = true;
            Take(reader);
            return ReadEnd();
        }
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }
        item = _buffer.Unread[start..(int)reader.BytesConsumed];
        Take(reader);

        return true;
    }

    /// <summary>Goes to where the array begins, by the properties that lead to it; what is beside the way is not held.</summary>
    private bool TryOpen(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            var depth = reader.CurrentDepth;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                _isNext = _entered < path.Count && depth == _entered + 1 && IsNamed(ref reader, path[_entered]);
            }
            else if (reader.TokenType is JsonTokenType.StartArray && depth == path.Count && (depth == 0 || (_isNext && _entered == depth - 1)))
            {
                _isOpen = true;
                Take(reader);
                reader = new(_buffer.Unread.Span, _buffer.IsFinal, _state);
                return true;
            }
            else if (reader.TokenType is JsonTokenType.StartObject && _isNext && depth == _entered + 1)
            {
                (_entered, _isNext) = (_entered + 1, false);
            }
            Take(reader);
            reader = new(_buffer.Unread.Span, _buffer.IsFinal, _state);
        }

        return _buffer.IsFinal ? throw new JsonException("The list is not there.", null, null, null) : false;
    }

    /// <summary>A name with a lone surrogate, which no text can hold, is no other name.</summary>
    private static bool IsNamed(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>What follows the array in the objects around it is not read; nothing but blanks may follow the whole.</summary>
    private bool ReadEnd()
    {
        var reader = new Utf8JsonReader(_buffer.Unread.Span, _buffer.IsFinal, _state);
        while (_isRead && path.Count > 0 && reader.Read())
        {
            var isEnd = reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth == 0;
            Take(reader);
            if (isEnd)
            {
                return ReadBlanks();
            }
            reader = new(_buffer.Unread.Span, _buffer.IsFinal, _state);
        }

        return path.Count == 0 && ReadBlanks();
    }

    /// <summary>Nothing but blanks may follow the array.</summary>
    private bool ReadBlanks()
    {
        while (true)
        {
            var rest = _buffer.Unread.Span;
            if (rest.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                throw new JsonException("Something follows the array.", null, null, null);
            }
            if (_buffer.IsFinal)
            {
                IsComplete = true;
                return false;
            }
            _buffer.Take(rest.Length);
            _buffer.Fill();
        }
    }

    private static Anomalie Malformed(JsonException e) => Anomalie.Erreur(Anomalie.Ligne, "json", e.LineNumber is { } line
        ? $"Le JSON est mal écrit à la ligne {line + 1} du fichier, vers l’octet {e.BytePositionInLine + 1}, et la lecture s’arrête là : corrigez-le et renvoyez le fichier."
        : "Quelque chose suit la liste, après son crochet fermant, et n’est pas lu : mettez tous les lieux dans une seule liste.");

    private void Take(in Utf8JsonReader reader)
    {
        _buffer.Take((int)reader.BytesConsumed);
        _state = reader.CurrentState;
    }
}
