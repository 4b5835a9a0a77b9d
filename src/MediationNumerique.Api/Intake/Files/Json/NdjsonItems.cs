using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>One item a line. Blank lines are counted, and nothing else.</summary>
internal sealed class NdjsonItems(Stream ndjson) : IJsonItems
{
    private readonly ItemBuffer _buffer = new(ndjson);

    public bool IsComplete { get; private set; }

    public IEnumerable<JsonItem> Read()
    {
        var isTooLong = false;
        for (var line = 1; TryCut(out var json, out var isCut); line += isCut ? 0 : 1)
        {
            if (line > FileBounds.MostLines)
            {
                yield return new(line, default, Anomalie.TooManyRows(FileBounds.MostLines));
                yield break;
            }
            // The end of a line that was too long is not an item.
            if (!isTooLong && isCut)
            {
                yield return new(line, default, Anomalie.Erreur(
                    Anomalie.Ligne, "ligne-trop-longue", $"Cette ligne dépasse {FileBounds.LongestItem / (1024 * 1024)} Mo : écrivez un lieu par ligne."));
            }
            else if (!isTooLong && !json.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return new(line, json);
            }
            isTooLong = isCut;
        }
        IsComplete = true;
    }

    /// <summary>A line, or a part of one that is too long; false at the end.</summary>
    private bool TryCut(out ReadOnlyMemory<byte> json, out bool isCut)
    {
        isCut = false;
        var searched = 0;
        while (true)
        {
            json = _buffer.Unread;
            if (json.Span[searched..].IndexOf((byte)'\n') is >= 0 and var end)
            {
                json = json[..(searched + end)];
                _buffer.Take(json.Length + 1);
                return true;
            }
            isCut = _buffer.IsFull;
            if (_buffer.IsFinal || isCut)
            {
                _buffer.Take(json.Length);
                return json.Length > 0;
            }
            searched = json.Length;
            _buffer.Fill();
        }
    }
}
