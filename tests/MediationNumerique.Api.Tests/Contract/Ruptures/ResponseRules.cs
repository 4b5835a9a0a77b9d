using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>What is answered must be what readers of the released contract can read.</summary>
internal sealed class ResponseRules(ContractReader released, ContractReader present)
{
    private readonly SchemaRules _schemas = new(released, present, isInput: false);

    public IEnumerable<string> Between(string operation, JsonObject was, JsonObject now)
    {
        foreach (var (status, before) in ContractReader.Object(was["responses"]))
        {
            if ((now["responses"]?[status] ?? (status[0] is '4' or '5' ? now["responses"]?["default"] : null)) is not { } after)
            {
                yield return $"{operation}: the answer {status} is gone, and clients that wait for it never get it.";
                continue;
            }
            foreach (var finding in OfAnswer($"{operation}, answer {status}", released.Resolve(before), present.Resolve(after), present.Resolve(now["responses"]?["default"])))
            {
                yield return finding;
            }
        }
        foreach (var (status, _) in ContractReader.Object(now["responses"]).Where(answer => answer.Key[0] == '2' && was["responses"]?[answer.Key] is null))
        {
            yield return $"{operation}: it may answer {status}, which clients that are generated take for a failure.";
        }
    }

    /// <param name="place">Where, for the finding.</param>
    /// <param name="was">The answer as it was released.</param>
    /// <param name="now">As it is.</param>
    /// <param name="common">The default one, whose headers every answer has.</param>
    private IEnumerable<string> OfAnswer(string place, JsonObject was, JsonObject now, JsonObject common)
    {
        foreach (var (name, header) in ContractReader.Object(was["headers"]))
        {
            if ((now["headers"]?[name] ?? common["headers"]?[name]) is not { } still)
            {
                yield return $"{place}: the header {name} is gone, and clients that read it find nothing.";
                continue;
            }
            foreach (var finding in _schemas.Between($"{place}, header {name}", released.Resolve(header)["schema"], present.Resolve(still)["schema"]))
            {
                yield return finding;
            }
        }
        foreach (var (type, content) in ContractReader.Object(was["content"]))
        {
            if (now["content"]?[type] is not { } still)
            {
                yield return $"{place}: there is no {type} any more, and clients that ask for it cannot read the answer.";
                continue;
            }
            foreach (var finding in _schemas.Between(place, content?["schema"], still["schema"]))
            {
                yield return finding;
            }
        }
    }
}
