using System.Text.Json;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>Texts in a JSON object.</summary>
internal static class TextesJson
{
    private const int Most = 1_000;

    /// <summary>A text, or a list of texts; none where the property is not there, null where it is something else.</summary>
    public static string[]? Of(JsonElement json, string key)
    {
        if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(key, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return [];
        }
        JsonElement[] values = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

        return values.Length <= Most && Array.TrueForAll(values, text => text.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            ? [.. values.Select(text => text.ToString().Trim())]
            : null;
    }

    /// <summary>One text, tidied unless it is blank, as a separator may be; null for anything else.</summary>
    public static string? One(JsonElement json, string key) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { } text
            ? string.IsNullOrWhiteSpace(text) ? text : text.Trim()
            : null;
}
