using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>What was accepted must be accepted still.</summary>
internal sealed class RequestRules(ContractReader released, ContractReader present)
{
    private readonly SchemaRules _schemas = new(released, present, isInput: true);

    public IEnumerable<string> Between(string operation, JsonObject was, JsonObject now) =>
        OfParameters(operation, released.Parameters(was), present.Parameters(now))
            .Concat(OfBody(operation, was["requestBody"], now["requestBody"]))
            .Concat(OfTokens(operation, was, now));

    private IEnumerable<string> OfParameters(string operation, Dictionary<string, JsonObject> was, Dictionary<string, JsonObject> now)
    {
        foreach (var (name, before) in was)
        {
            if (!now.TryGetValue(name, out var after))
            {
                yield return $"{operation}, parameter {name}: it is gone, and clients that send it are refused.";
                continue;
            }
            if (Form(before) != Form(after))
            {
                yield return $"{operation}, parameter {name}: it is written as {Form(after)}, and was as {Form(before)}: what clients send is read otherwise.";
            }
            foreach (var finding in _schemas.Between($"{operation}, parameter {name}", before["schema"], after["schema"]))
            {
                yield return finding;
            }
        }
        foreach (var (name, after) in now.Where(parameter => ContractReader.Flag(parameter.Value["required"])))
        {
            if (!ContractReader.Flag(was.GetValueOrDefault(name)?["required"]))
            {
                yield return $"{operation}, parameter {name}: it is compulsory, and was not: clients that do not send it are refused.";
            }
        }
    }

    private IEnumerable<string> OfBody(string operation, JsonNode? was, JsonNode? now)
    {
        var (before, after) = (released.Resolve(was), present.Resolve(now));
        if (was is not null && now is null)
        {
            yield return $"{operation}: it takes no body any more, and clients that send one are not heard.";
            yield break;
        }
        if (ContractReader.Flag(after["required"]) && !ContractReader.Flag(before["required"]))
        {
            yield return $"{operation}: its body is compulsory, and was not: clients that do not send one are refused.";
        }
        foreach (var (type, content) in ContractReader.Object(before["content"]))
        {
            if (after["content"]?[type] is not { } still)
            {
                yield return $"{operation}: it takes no {type} any more, and clients that send it are refused.";
                continue;
            }
            foreach (var finding in _schemas.Between($"{operation}, body", content?["schema"], still["schema"]))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Each way to be allowed in must remain one: the same schemes, with no other scope.</summary>
    private IEnumerable<string> OfTokens(string operation, JsonObject was, JsonObject now)
    {
        var ways = Ways(present, now);
        if (Ways(released, was).Any(way => !ways.Any(other => other.IsSubsetOf(way))))
        {
            yield return $"{operation}: it asks for a token or a scope that it did not ask for, and clients without it are refused.";
        }
        var portees = ContractReader.Texts(now["x-portees"]);
        foreach (var portee in ContractReader.Texts(was["x-portees"]).Where(portee => !portees.Contains(portee) && portees.Count > 0))
        {
            yield return $"{operation}: the scope {portee} is not enough any more, and clients that have it are refused.";
        }
    }

    /// <summary>Of each alternative, its schemes and scopes; one that asks for nothing where there is no security.</summary>
    private static List<HashSet<string>> Ways(ContractReader contract, JsonObject operation)
    {
        List<HashSet<string>> ways = [.. ContractReader.Array(operation["security"] ?? contract.Document["security"])
            .Select(way => ContractReader.Object(way).SelectMany(scheme => ContractReader.Texts(scheme.Value).Select(scope => $"{scheme.Key} {scope}").Append(scheme.Key)).ToHashSet())];

        return ways.Count > 0 ? ways : [[]];
    }

    /// <summary>How its values are put together, defaults included.</summary>
    private static string Form(JsonObject parameter)
    {
        var style = (string?)parameter["style"] ?? ((string?)parameter["in"] is "query" or "cookie" ? "form" : "simple");
        var explode = parameter["explode"] is { } said ? ContractReader.Flag(said) : style == "form";

        return explode ? $"{style}, each value apart" : style;
    }
}
