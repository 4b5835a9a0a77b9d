using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Tests.Contract.Ruptures;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>A value that one constraint of a schema refuses.</summary>
/// <param name="Constraint">Which one.</param>
/// <param name="Place">Where in the value, as a JSON pointer; empty for the value itself.</param>
/// <param name="Put">Puts it there, given a good value: what is returned stands in its stead; null takes it out.</param>
internal sealed record Break(string Constraint, string Place, Func<JsonNode?, JsonNode?> Put);

/// <summary>For each constraint of a schema, a value that it alone refuses.</summary>
/// <param name="contract">Where the schema is from.</param>
/// <param name="isText">Whether values are texts of an address, among which 12 is one too.</param>
internal sealed class ValueBreaker(ContractReader contract, bool isText)
{
    private const string Garbage = "zzz-!";

    public IEnumerable<Break> Of(JsonNode? node)
    {
        var schema = contract.Schema(node);
        foreach (var (constraint, value) in Values(schema))
        {
            yield return new(constraint, "", _ => value?.DeepClone());
        }
        if ((string?)schema["type"] == "array")
        {
            foreach (var inner in OfItems(schema))
            {
                yield return inner;
            }
        }
        foreach (var inner in (string?)schema["type"] == "object" ? OfProperties(schema) : [])
        {
            yield return inner;
        }
    }

    private IEnumerable<(string Constraint, JsonNode? Value)> Values(JsonObject schema) => schema["enum"] is not null
        ? Kinds(schema).Append(("enum", Garbage))
        : (string?)schema["type"] switch
        {
            "boolean" => [("type", Garbage)],
            "integer" => Bounds(schema).Append(("type", Garbage)).Append(("type", isText ? "1.5" : 1.5)),
            "number" => Bounds(schema).Append(("type", Garbage)),
            "string" => Kinds(schema).Concat(Texts(schema)),
            "array" => isText ? [] : [("type", Garbage), ("type", new JsonObject())],
            "object" => [("type", Garbage), ("type", new JsonArray())],
            _ => [],
        };

    /// <summary>Everything is a text in an address; in a body a number may stand for a text.</summary>
    private IEnumerable<(string, JsonNode?)> Kinds(JsonObject schema) => isText || (string?)schema["type"] != "string"
        ? []
        : [("type", true), ("type", new JsonArray()), ("type", new JsonObject())];

    private static IEnumerable<(string, JsonNode?)> Texts(JsonObject schema)
    {
        if (schema["maxLength"] is { } most)
        {
            yield return ("maxLength", new string('a', (int)most + 1));
        }
        if (schema["minLength"] is { } least && (int)least > 0)
        {
            yield return ("minLength", new string('a', (int)least - 1));
        }
        if ((string?)schema["format"] is "date")
        {
            yield return ("format", "31/01/2026");
            yield return ("format", "2026-02-30");
        }
        if ((string?)schema["format"] is "uuid")
        {
            yield return ("format", Garbage);
        }
        if ((string?)schema["pattern"] is { } pattern)
        {
            foreach (var text in new[] { Garbage, "é", "a b", "٣٣", new string('0', 50) }.Where(text => !Regex.IsMatch(text, pattern)))
            {
                yield return ("pattern", text);
            }
        }
    }

    private IEnumerable<(string, JsonNode?)> Bounds(JsonObject schema)
    {
        if (schema["maximum"] is { } most)
        {
            yield return ("maximum", Number(decimal.Parse(most.ToString(), CultureInfo.InvariantCulture) + 1));
        }
        if (schema["minimum"] is { } least)
        {
            yield return ("minimum", Number(decimal.Parse(least.ToString(), CultureInfo.InvariantCulture) - 1));
        }
    }

    private JsonNode Number(decimal value) => isText ? value.ToString(CultureInfo.InvariantCulture) : value;

    private IEnumerable<Break> OfItems(JsonObject schema)
    {
        var broken = Of(schema["items"]);
        foreach (var inner in isText ? broken : broken.Append(new("null", "", _ => null)))
        {
            yield return new(inner.Constraint, $"/0{inner.Place}", value => new JsonArray(inner.Put((value as JsonArray)?.FirstOrDefault() ?? new JsonObject())));
        }
        if (!isText && schema["maxItems"] is { } most)
        {
            yield return new("maxItems", "", value => Repeated((value as JsonArray)?.FirstOrDefault() ?? Garbage, (int)most + 1));
        }
    }

    private static JsonArray Repeated(JsonNode item, int times) => [.. Enumerable.Range(0, times).Select(_ => item.DeepClone())];

    private IEnumerable<Break> OfProperties(JsonObject schema)
    {
        if (schema["additionalProperties"] is { } free && !ContractReader.Flag(free) && free is JsonValue)
        {
            yield return new("additionalProperties", "/champ_de_trop", whole => With(whole, "champ_de_trop", "x"));
        }
        foreach (var name in ContractReader.Texts(schema["required"]))
        {
            yield return new("required", $"/{name}", whole => With(whole, name, null));
        }
        foreach (var (name, property) in ContractReader.Object(schema["properties"]).Where(p => !ContractReader.Flag(contract.Schema(p.Value)["readOnly"])))
        {
            foreach (var inner in Of(property))
            {
                yield return new(inner.Constraint, $"/{name}{inner.Place}", whole => With(whole, name, inner.Put(whole?[name])));
            }
        }
    }

    private static JsonObject With(JsonNode? whole, string name, JsonNode? value)
    {
        var changed = whole as JsonObject is { } given ? given.DeepClone().AsObject() : [];
        changed.Remove(name);
        if (value is not null)
        {
            changed[name] = value;
        }

        return changed;
    }
}
