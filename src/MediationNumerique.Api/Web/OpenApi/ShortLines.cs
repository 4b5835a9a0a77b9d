using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>JSON as people write it: what fits in a line is on one. A file of a contract is a third smaller, and its differences as clear.</summary>
internal static class ShortLines
{
    private const int Width = 320;

    private static readonly JsonSerializerOptions s_options = JsonConventions.NewOptions();

    public static string Format(JsonNode document)
    {
        var text = new StringBuilder();
        Write(document, 0, text);

        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, int depth, StringBuilder text)
    {
        var line = LineOf(node);
        if (depth + line.Length <= Width || node is null or JsonValue)
        {
            text.Append(line);
        }
        else if (node is JsonObject members)
        {
            text.Append('{');
            foreach (var (i, (name, value)) in members.Index())
            {
                StartLine(text, i, depth).Append(JsonSerializer.Serialize(name, s_options)).Append(": ");
                Write(value, depth + 1, text);
            }
            text.Append('\n').Append(' ', depth).Append('}');
        }
        else
        {
            WriteItems(node.AsArray(), depth, text);
        }
    }

    /// <summary>As many on a line as fit in it.</summary>
    private static void WriteItems(JsonArray items, int depth, StringBuilder text)
    {
        text.Append('[');
        var room = 0;
        foreach (var (i, item) in items.Index())
        {
            var length = LineOf(item).Length + 1;
            if (length <= room)
            {
                text.Append(',');
            }
            else
            {
                StartLine(text, i, depth);
                room = Width - depth;
            }
            room -= length;
            Write(item, depth + 1, text);
        }
        text.Append('\n').Append(' ', depth).Append(']');
    }

    private static StringBuilder StartLine(StringBuilder text, int index, int depth) => text.Append(index == 0 ? "\n" : ",\n").Append(' ', depth + 1);

    private static string LineOf(JsonNode? node) => node?.ToJsonString(s_options) ?? "null";
}
