using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>JSON as people write it: what fits in a line is on one. A file of a contract is a third smaller, and its differences as clear.</summary>
internal static class ShortLines
{
    private const int Width = 160;

    private static readonly JsonSerializerOptions s_options = JsonConventions.NewOptions();

    public static string Format(JsonNode document)
    {
        var text = new StringBuilder();
        Write(document, 0, text);

        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, int depth, StringBuilder text)
    {
        var line = node?.ToJsonString(s_options) ?? "null";
        if (depth + line.Length <= Width || node is JsonValue)
        {
            text.Append(line);
        }
        else if (node is JsonObject members)
        {
            WriteAll('{', members, member => $"{JsonSerializer.Serialize(member.Key, s_options)}: ", member => member.Value, '}', depth, text);
        }
        else
        {
            WriteAll('[', node!.AsArray(), _ => "", item => item, ']', depth, text);
        }
    }

    private static void WriteAll<T>(
        char open, IEnumerable<T> items, Func<T, string> nameOf, Func<T, JsonNode?> valueOf, char close, int depth, StringBuilder text)
    {
        text.Append(open);
        foreach (var (i, item) in items.Index())
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', depth + 1).Append(nameOf(item));
            Write(valueOf(item), depth + 1, text);
        }
        text.Append('\n').Append(' ', depth).Append(close);
    }
}
