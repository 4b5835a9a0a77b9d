using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>
/// What is sent must fit into what is accepted: requests of the released contract into the present one, answers of the
/// present one into the released one. Each component is looked at once, under its own name.
/// </summary>
internal sealed class SchemaRules(ContractReader released, ContractReader present, bool isInput)
{
    private HashSet<(string, string)> _seen = [];

    private string Consequence => isInput ? "what clients send is refused" : "what clients read is not what they expect";

    public IEnumerable<string> Between(string place, JsonNode? was, JsonNode? now)
    {
        if ((ContractReader.ComponentOf(was), ContractReader.ComponentOf(now)) is ({ } before, { } after))
        {
            if (!_seen.Add((before, after)))
            {
                return [];
            }
            place = before == after ? $"Schema {after}, {(isInput ? "sent" : "read")}" : place;
        }
        var (old, current) = (released.Schema(was), present.Schema(now));
        if (Variants(old) is { } || Variants(current) is { })
        {
            return OfVariants(place, was, now, old, current);
        }

        return IsKindOf(current, old)
            ? OfValues(place, old, current).Concat(OfProperties(place, old, current)).Concat(OfInner(place, old, current))
            : OfValues(place, old, current);
    }

    private IEnumerable<string> OfValues(string place, JsonObject was, JsonObject now)
    {
        var (sent, accepted) = isInput ? (was, now) : (now, was);
        foreach (var misfit in ValueFit.Misfits(sent, accepted))
        {
            yield return $"{place}: {misfit.Name} is {misfit.Of(now)}, and was {misfit.Of(was)}: {Consequence}.";
        }
        if (isInput || was["enum"] is null || now["enum"] is null)
        {
            yield break;
        }
        var values = ContractReader.Texts(now["enum"]);
        foreach (var gone in ContractReader.Texts(was["enum"]).Where(value => !values.Contains(value)))
        {
            yield return $"{place}: the value {gone} is gone: programs that name it no longer compile.";
        }
    }

    private IEnumerable<string> OfProperties(string place, JsonObject was, JsonObject now)
    {
        var (old, current) = (Properties(released, was), Properties(present, now));
        var (oldRequired, required) = (ContractReader.Texts(was["required"]), ContractReader.Texts(now["required"]));
        foreach (var (name, schema) in old)
        {
            if (!current.TryGetValue(name, out var still))
            {
                yield return $"{place}: the property {name} is gone: clients that {(isInput ? "send it are refused" : "read it find nothing")}.";
                continue;
            }
            if (!isInput && oldRequired.Contains(name) && !required.Contains(name))
            {
                yield return $"{place}: the property {name} may be absent, and could not: clients that read it fail without it.";
            }
            foreach (var finding in Between($"{place}, property {name}", schema, still))
            {
                yield return finding;
            }
        }
        foreach (var name in required.Where(name => isInput && current.ContainsKey(name) && !oldRequired.Contains(name)))
        {
            yield return $"{place}: the property {name} is compulsory, and was not: clients that do not send it are refused.";
        }
    }

    /// <summary>Items, and properties under names of their own.</summary>
    private IEnumerable<string> OfInner(string place, JsonObject was, JsonObject now)
    {
        var findings = was["items"] is { } items && now["items"] is { } others ? Between($"{place}, items", items, others) : [];
        if (was["additionalProperties"] is JsonObject values && now["additionalProperties"] is JsonObject otherValues)
        {
            findings = findings.Concat(Between($"{place}, values", values, otherValues));
        }
        var isClosed = isInput
            ? IsOpen(was) && !IsOpen(now)
            : was["additionalProperties"] is JsonObject && now["additionalProperties"] is not JsonObject;

        return isClosed ? findings.Append($"{place}: it has no free properties any more, and clients that {(isInput ? "send one are refused" : "read one find nothing")}.") : findings;
    }

    /// <summary>Each form that is sent must fit into one that is accepted.</summary>
    private IEnumerable<string> OfVariants(string place, JsonNode? was, JsonNode? now, JsonObject old, JsonObject current)
    {
        var (before, after) = (Variants(old) ?? [was], Variants(current) ?? [now]);
        var (sent, accepted) = isInput ? (before, after) : (after, before);
        foreach (var form in sent)
        {
            if (!accepted.Any(other => Fits(isInput ? (form, other) : (other, form))))
            {
                var name = ContractReader.ComponentOf(form) ?? $"number {sent.IndexOf(form) + 1}";
                yield return isInput
                    ? $"{place}: the form {name} is not taken as it was: {Consequence}."
                    : $"{place}: the form {name} is new, or not as it was: {Consequence}.";
            }
        }
    }

    /// <summary>Leaves no trace in what was seen, since what is tried here is not reported.</summary>
    private bool Fits((JsonNode? Was, JsonNode? Now) pair) =>
        !new SchemaRules(released, present, isInput) { _seen = [.. _seen] }.Between("", pair.Was, pair.Now).Any();

    /// <summary>Of an object that is now a text, that is all there is to say.</summary>
    private static bool IsKindOf(JsonObject now, JsonObject was) =>
        now["type"] is null || was["type"] is null || JsonNode.DeepEquals(now["type"], was["type"]) || ContractReader.Object(was["properties"]).Count == 0;

    private static List<JsonNode?>? Variants(JsonObject schema) => (schema["oneOf"] ?? schema["anyOf"]) is JsonArray forms ? [.. forms] : null;

    private static bool IsOpen(JsonObject schema) => schema["additionalProperties"] is not JsonValue said || ContractReader.Flag(said);

    /// <summary>Those that go in this direction.</summary>
    private Dictionary<string, JsonNode?> Properties(ContractReader contract, JsonObject schema) => ContractReader.Object(schema["properties"])
        .Where(property => !ContractReader.Flag(contract.Schema(property.Value)[isInput ? "readOnly" : "writeOnly"]))
        .ToDictionary(property => property.Key, property => property.Value);
}
