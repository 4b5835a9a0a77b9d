using System.Globalization;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>A keyword by which values that are sent are not among those that are accepted.</summary>
/// <param name="Name">What a sentence calls it.</param>
/// <param name="Of">What a schema says of it, for a sentence.</param>
internal sealed record Misfit(string Name, Func<JsonObject, string> Of);

/// <summary>Whether all values of one schema are values of another, keyword by keyword; two patterns fit when they are one.</summary>
internal static class ValueFit
{
    private static readonly string[] s_uppers = ["maximum", "maxLength", "maxItems", "maxProperties"];
    private static readonly string[] s_lowers = ["minimum", "minLength", "minItems", "minProperties"];

    /// <summary>Every value of the first is one of the second.</summary>
    private static readonly HashSet<(string, string)> s_narrower = [("int32", "int64"), ("float", "double")];

    public static IEnumerable<Misfit> Misfits(JsonObject sent, JsonObject accepted)
    {
        if (Types(accepted) is { } types && !(Types(sent)?.All(type => types.Contains(type) || (type == "integer" && types.Contains("number"))) ?? false))
        {
            yield return new("the type", schema => Types(schema) is { } said ? string.Join(" or ", said) : "free");
        }
        if (IsNullable(sent) && Types(accepted) is not null && !IsNullable(accepted))
        {
            yield return new("null", schema => IsNullable(schema) ? "possible" : "not possible");
        }
        foreach (var value in MissingValues(sent, accepted))
        {
            yield return new($"the value {value}", schema => ContractReader.Texts(schema["enum"]).Contains(value) ? "one of the enumeration" : "none");
        }
        if ((accepted["enum"] is not null && sent["enum"] is null) || IsOther(sent, accepted, "pattern") || !FormatFits(sent, accepted))
        {
            yield return new("the form", Form);
        }
        foreach (var name in s_uppers.Where(name => !UpperFits(sent, accepted, name, 1)).Concat(s_lowers.Where(name => !UpperFits(sent, accepted, name, -1))))
        {
            yield return new(name, schema => $"{Text(schema[name])}{(IsExclusive(schema, name) ? " excluded" : "")}");
        }
        if (accepted["multipleOf"] is { } step && (sent["multipleOf"] is not { } other || Number(other) % Number(step) != 0))
        {
            yield return new("multipleOf", schema => Text(schema["multipleOf"]));
        }
        if (ContractReader.Flag(accepted["uniqueItems"]) && !ContractReader.Flag(sent["uniqueItems"]))
        {
            yield return new("uniqueItems", schema => ContractReader.Flag(schema["uniqueItems"]) ? "true" : "false");
        }
    }

    private static IEnumerable<string> MissingValues(JsonObject sent, JsonObject accepted) => sent["enum"] is null || accepted["enum"] is null
        ? []
        : ContractReader.Texts(sent["enum"]).Except(ContractReader.Texts(accepted["enum"]));

    private static bool IsOther(JsonObject sent, JsonObject accepted, string name) =>
        accepted[name] is { } wanted && !JsonNode.DeepEquals(wanted, sent[name]);

    private static bool FormatFits(JsonObject sent, JsonObject accepted) =>
        !IsOther(sent, accepted, "format") || s_narrower.Contains(((string?)sent["format"] ?? "", (string)accepted["format"]!));

    /// <summary>A lower bound is an upper one of what is below zero.</summary>
    private static bool UpperFits(JsonObject sent, JsonObject accepted, string name, int sign)
    {
        if (accepted[name] is not { } most || (sign < 0 && name != "minimum" && Number(most) == 0))
        {
            return true;
        }
        if (sent[name] is not { } greatest)
        {
            return false;
        }
        var (bound, value) = (sign * Number(most), sign * Number(greatest));

        return value < bound || (value == bound && (!IsExclusive(accepted, name) || IsExclusive(sent, name)));
    }

    private static bool IsExclusive(JsonObject schema, string name) => name switch
    {
        "maximum" => ContractReader.Flag(schema["exclusiveMaximum"]),
        "minimum" => ContractReader.Flag(schema["exclusiveMinimum"]),
        _ => false,
    };

    /// <summary>Null where any type goes.</summary>
    private static List<string>? Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray many => [.. many.Select(type => (string)type!).Where(type => type != "null")],
        { } one => [(string)one!],
        null => null,
    };

    private static bool IsNullable(JsonObject schema) =>
        ContractReader.Flag(schema["nullable"]) || (schema["type"] is JsonArray types && types.Any(type => (string?)type == "null"));

    private static string Form(JsonObject schema)
    {
        string?[] said =
        [
            schema["enum"] is null ? null : "an enumeration",
            schema["format"] is { } format ? $"the format {format}" : null,
            schema["pattern"] is { } pattern ? $"the pattern {pattern}" : null,
        ];

        return string.Join(" and ", said.OfType<string>()) is { Length: > 0 } text ? text : "free";
    }

    private static string Text(JsonNode? value) => value?.ToString() ?? "free";

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
