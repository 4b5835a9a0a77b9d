namespace MediationNumerique.Api.Tests.Contract.Ruptures;

/// <summary>
/// What in a contract breaks programs that were written against an earlier one, or generated from it: each finding is a
/// sentence that says what breaks whom. A new operation, an optional parameter, a property more in an answer break nothing:
/// a reader ignores what it does not know.
/// </summary>
internal static class RuptureFinder
{
    public static IReadOnlyList<string> Between(ContractReader released, ContractReader present) =>
        [.. OfWhole(released, present).Concat(OfOperations(released, present)).Distinct()];

    private static IEnumerable<string> OfWhole(ContractReader released, ContractReader present)
    {
        var servers = ContractReader.Array(present.Document["servers"]).Select(server => (string?)server?["url"]).ToHashSet();
        foreach (var server in ContractReader.Array(released.Document["servers"]).Where(server => !servers.Contains((string?)server?["url"])))
        {
            yield return $"The server {server?["url"]} is gone: clients that are generated call it.";
        }
        foreach (var (name, _) in ContractReader.Object(released.Document["components"]?["schemas"]).Where(schema => present.Document["components"]?["schemas"]?[schema.Key] is null))
        {
            yield return $"The schema {name} is gone, or has another name: programs that name the generated type no longer compile.";
        }
    }

    private static IEnumerable<string> OfOperations(ContractReader released, ContractReader present)
    {
        var now = present.Operations();
        var requests = new RequestRules(released, present);
        var responses = new ResponseRules(released, present);
        foreach (var (name, was) in released.Operations())
        {
            if (!now.TryGetValue(name, out var operation))
            {
                yield return $"{name} is gone: clients that call it get an error.";
                continue;
            }
            if ((string?)was["operationId"] != (string?)operation["operationId"])
            {
                yield return $"{name} is called {operation["operationId"]}, and was {was["operationId"]}: programs that call the generated method no longer compile.";
            }
            foreach (var finding in requests.Between(name, was, operation).Concat(responses.Between(name, was, operation)))
            {
                yield return finding;
            }
        }
    }
}
